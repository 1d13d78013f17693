-- What accounts and people hold in the fields that admins have added, kept for filters as that of deals is.
alter table account add custom jsonb check (jsonb_typeof(custom) = 'object');
alter table person add custom jsonb check (jsonb_typeof(custom) = 'object');

create table account_value (
    account_id bigint not null,
    field_id   bigint not null references custom_field (id),
    words      text,
    number     numeric,
    currency   text,
    day        date,
    choice_id  bigint
);
create index account_value_by_account on account_value (account_id, field_id);
create index account_value_by_number on account_value (field_id, currency, number, account_id) where number is not null;
create index account_value_by_day on account_value (field_id, day, account_id) where day is not null;
create index account_value_by_choice on account_value (field_id, choice_id, account_id) where choice_id is not null;
create index account_value_letters on account_value using gin (lower(words) gin_trgm_ops) with (fastupdate = off) where words is not null;

create table person_value (
    person_id bigint not null,
    field_id  bigint not null references custom_field (id),
    words     text,
    number    numeric,
    currency  text,
    day       date,
    choice_id bigint
);
create index person_value_by_person on person_value (person_id, field_id);
create index person_value_by_number on person_value (field_id, currency, number, person_id) where number is not null;
create index person_value_by_day on person_value (field_id, day, person_id) where day is not null;
create index person_value_by_choice on person_value (field_id, choice_id, person_id) where choice_id is not null;
create index person_value_letters on person_value using gin (lower(words) gin_trgm_ops) with (fastupdate = off) where words is not null;

-- The values of a record, each in the column of its type, a choice a row.
create function custom_values(custom jsonb)
returns table (field_id bigint, words text, number numeric, currency text, day date, choice_id bigint)
language sql stable as $$
    select f.id,
           case when f.type in ('TEXT', 'LINK') then v.value end,
           case f.type when 'NUMBER' then v.value::numeric when 'MONEY' then split_part(v.value, ' ', 1)::numeric end,
           case f.type when 'MONEY' then split_part(v.value, ' ', 2) end,
           case f.type when 'DATE' then v.value::date end,
           case when f.type in ('CHOICE', 'CHOICES') then c.id::bigint
                when f.type = 'FLAG' then v.value::boolean::int end
    from jsonb_each_text(custom) v join custom_field f on f.id = v.key::bigint
    left join lateral regexp_split_to_table(v.value, ',') c (id) on f.type in ('CHOICE', 'CHOICES')
$$;

create or replace function deal_values_are_kept() returns trigger language plpgsql as $$
begin
    if tg_op <> 'INSERT' then
        delete from deal_value where deal_id = old.id;
    end if;
    if tg_op <> 'DELETE' then
        insert into deal_value select new.id, v.* from custom_values(new.custom) v;
    end if;
    return null;
end $$;

create function account_values_are_kept() returns trigger language plpgsql as $$
begin
    if tg_op <> 'INSERT' then
        delete from account_value where account_id = old.id;
    end if;
    if tg_op <> 'DELETE' then
        insert into account_value select new.id, v.* from custom_values(new.custom) v;
    end if;
    return null;
end $$;
create trigger values_of_new_accounts_are_kept after insert on account
    for each row when (new.custom is not null) execute function account_values_are_kept();
create trigger values_of_changed_accounts_are_kept after update on account
    for each row when (old.custom is distinct from new.custom) execute function account_values_are_kept();
create trigger values_of_deleted_accounts_are_kept after delete on account
    for each row when (old.custom is not null) execute function account_values_are_kept();

create function person_values_are_kept() returns trigger language plpgsql as $$
begin
    if tg_op <> 'INSERT' then
        delete from person_value where person_id = old.id;
    end if;
    if tg_op <> 'DELETE' then
        insert into person_value select new.id, v.* from custom_values(new.custom) v;
    end if;
    return null;
end $$;
create trigger values_of_new_people_are_kept after insert on person
    for each row when (new.custom is not null) execute function person_values_are_kept();
create trigger values_of_changed_people_are_kept after update on person
    for each row when (old.custom is distinct from new.custom) execute function person_values_are_kept();
create trigger values_of_deleted_people_are_kept after delete on person
    for each row when (old.custom is not null) execute function person_values_are_kept();
