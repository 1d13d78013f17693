-- Deals by the whole words of their names, for words that name_word has corrected: of a frequent word, one list is read and not that
-- of each of its letters' threes.
create index deal_name_words on deal using gin (regexp_split_to_array(lower(name), '[^[:alnum:]]+')) where removed_at is null;
