-- A kind without a next step is of nothing.
alter table deal add check (next_step_kind_id is null or next_step is not null);

-- Who asks for the deals of a merged kind is given those of the other one, so what was counted before counts no longer.
alter table totals_void
    drop constraint totals_void_what_check,
    add constraint totals_void_what_check check (what in ('RATES', 'TEAMS', 'ACCOUNTS', 'TAGS', 'KINDS', 'DEALS'));
create trigger with_merged_kinds_totals_are_void after update of merged_into_id on activity_kind
    for each statement execute function totals_become_void('KINDS');
