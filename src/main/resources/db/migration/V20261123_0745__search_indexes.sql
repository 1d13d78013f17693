-- what is searched for as a whole
create index deal_by_external_id_word on deal (lower(external_id)) where removed_at is null;
