-- Exit criteria that somebody has ticked for a deal.
create table criterion_tick (
    deal_id      bigint not null references deal (id),
    criterion_id bigint not null references exit_criterion (id),
    ticked_at    timestamptz not null,
    ticked_by    bigint not null references app_user (id),
    gesture      uuid not null,
    primary key (deal_id, criterion_id)
);
