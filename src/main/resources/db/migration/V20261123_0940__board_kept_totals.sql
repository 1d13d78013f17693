-- What a deal was before each change of the last hours. Sums over deals that were counted once are brought up to date by it: what the
-- deal was is taken away, what it is now is added. Rows are only ever added here, so people who move deals at the same time never wait.
create table deal_before (
    id      bigint generated always as identity primary key,
    xid     xid8 not null default pg_current_xact_id(),
    at      timestamptz not null default clock_timestamp(),
    deal_id bigint not null,
    -- null when there was no such deal yet
    was     deal
);
create index deal_before_by_transaction on deal_before (xid);

-- Changes of anything else such sums lean on, and changes of so many deals that counting again is cheaper.
create table totals_void (
    id   bigint generated always as identity primary key,
    xid  xid8 not null default pg_current_xact_id(),
    at   timestamptz not null default clock_timestamp(),
    what text not null check (what in ('RATES', 'TEAMS', 'ACCOUNTS', 'TAGS', 'DEALS'))
);
create index totals_void_by_transaction on totals_void (xid);

create function deals_leave_a_trace() returns trigger language plpgsql as $$
begin
    if (select count(*) > 1000 from (select from changed limit 1001) many) then
        insert into totals_void (what) values ('DEALS');
    else
        insert into deal_before (deal_id, was)
        select c.id, case when tg_op <> 'INSERT' then row(c.*)::deal end from changed c;
    end if;
    return null;
end $$;
create trigger new_deals_leave_a_trace after insert on deal
    referencing new table as changed for each statement execute function deals_leave_a_trace();
create trigger changed_deals_leave_a_trace after update on deal
    referencing old table as changed for each statement execute function deals_leave_a_trace();
create trigger deleted_deals_leave_a_trace after delete on deal
    referencing old table as changed for each statement execute function deals_leave_a_trace();

create function totals_become_void() returns trigger language plpgsql as $$
begin
    insert into totals_void (what) values (tg_argv[0]);
    return null;
end $$;
create trigger without_deals_totals_are_void after truncate on deal
    for each statement execute function totals_become_void('DEALS');
create trigger with_rates_totals_are_void after insert or update or delete on exchange_rate
    for each statement execute function totals_become_void('RATES');
create trigger with_the_home_currency_totals_are_void after update on currency
    for each statement execute function totals_become_void('RATES');
create trigger with_teams_totals_are_void after insert or update or delete on team
    for each statement execute function totals_become_void('TEAMS');
create trigger with_members_totals_are_void after update on app_user
    for each row when (old.team_id is distinct from new.team_id) execute function totals_become_void('TEAMS');
create trigger with_account_names_totals_are_void after update on account
    for each row when (old.name <> new.name or old.removed_at is distinct from new.removed_at)
    execute function totals_become_void('ACCOUNTS');
create trigger with_tags_totals_are_void after insert or update or delete on deal_tag
    for each statement execute function totals_become_void('TAGS');
