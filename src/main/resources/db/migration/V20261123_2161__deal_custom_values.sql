-- Null while nothing is in any of the added fields, so that a deal without them takes no more room than before.
alter table deal add custom jsonb check (jsonb_typeof(custom) = 'object');

-- The same values once more, for filters: each in the column of its type, a choice a row. Kept with the deal's own row, in the same
-- transaction, and only touched when what is in the added fields has changed.
create table deal_value (
    deal_id   bigint not null,
    field_id  bigint not null references custom_field (id),
    words     text,
    number    numeric,
    currency  text,
    day       date,
    choice_id bigint
);
create index deal_value_by_deal on deal_value (deal_id, field_id);
create index deal_value_by_number on deal_value (field_id, currency, number, deal_id) where number is not null;
create index deal_value_by_day on deal_value (field_id, day, deal_id) where day is not null;
create index deal_value_by_choice on deal_value (field_id, choice_id, deal_id) where choice_id is not null;
create index deal_value_words on deal_value (field_id, lower(words) text_pattern_ops, deal_id) where words is not null;
create index deal_value_letters on deal_value using gin (lower(words) gin_trgm_ops) with (fastupdate = off) where words is not null;

create function deal_values_are_kept() returns trigger language plpgsql as $$
begin
    if tg_op <> 'INSERT' then
        delete from deal_value where deal_id = old.id;
    end if;
    if tg_op <> 'DELETE' then
        insert into deal_value (deal_id, field_id, words, number, currency, day, choice_id)
        select new.id, f.id,
               case when f.type in ('TEXT', 'LINK') then v.value end,
               case f.type when 'NUMBER' then v.value::numeric when 'MONEY' then split_part(v.value, ' ', 1)::numeric end,
               case f.type when 'MONEY' then split_part(v.value, ' ', 2) end,
               case f.type when 'DATE' then v.value::date end,
               case when f.type in ('CHOICE', 'CHOICES') then c.id::bigint
                    when f.type = 'FLAG' then v.value::boolean::int end
        from jsonb_each_text(new.custom) v join custom_field f on f.id = v.key::bigint
        left join lateral regexp_split_to_table(v.value, ',') c (id) on f.type in ('CHOICE', 'CHOICES');
    end if;
    return null;
end $$;
create trigger values_of_new_deals_are_kept after insert on deal
    for each row when (new.custom is not null) execute function deal_values_are_kept();
create trigger values_of_changed_deals_are_kept after update on deal
    for each row when (old.custom is distinct from new.custom) execute function deal_values_are_kept();
create trigger values_of_deleted_deals_are_kept after delete on deal
    for each row when (old.custom is not null) execute function deal_values_are_kept();
