-- Each change of a deal is first put on a list beside these indexes, which every search reads from end to end: by default up to
-- 4 MB, 15 ms. The longer the list, the dearer the index looks to the planner, until it reads the whole table. In kB:
alter index deal_name_letters set (gin_pending_list_limit = 128);
alter index deal_name_words set (gin_pending_list_limit = 128);
