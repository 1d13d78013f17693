-- Most filters are for open deals. Where something is filled in only as deals close, few of very many values are theirs: which those
-- are stands with the value, and the planner is told how the two go together.
alter table deal_value add closed boolean not null default false;
update deal_value v set closed = true from deal d where d.id = v.deal_id and d.status in ('WON', 'LOST');

drop index deal_value_by_number;
drop index deal_value_by_day;
drop index deal_value_by_choice;
create index deal_value_by_number on deal_value (field_id, closed, currency, number, deal_id) where number is not null;
create index deal_value_by_day on deal_value (field_id, closed, day, deal_id) where day is not null;
create index deal_value_by_choice on deal_value (field_id, closed, choice_id, deal_id) where choice_id is not null;
create statistics deal_value_closed (mcv) on field_id, closed, choice_id, currency from deal_value;
analyze deal_value;

create or replace function deal_values_are_kept() returns trigger language plpgsql as $$
begin
    if tg_op <> 'INSERT' then
        delete from deal_value where deal_id = old.id;
    end if;
    if tg_op <> 'DELETE' then
        insert into deal_value (deal_id, field_id, words, number, currency, day, choice_id, closed)
        select new.id, v.*, new.status in ('WON', 'LOST') from custom_values(new.custom) v;
    end if;
    return null;
end $$;

create function deal_values_know_of_closing() returns trigger language plpgsql as $$
begin
    update deal_value set closed = new.status in ('WON', 'LOST') where deal_id = new.id;
    return null;
end $$;
create trigger values_know_of_closing after update on deal
    for each row when (new.custom is not null and old.custom is not distinct from new.custom
        and (old.status in ('WON', 'LOST')) <> (new.status in ('WON', 'LOST')))
    execute function deal_values_know_of_closing();
