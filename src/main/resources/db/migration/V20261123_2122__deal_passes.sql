-- A deal went on although something required was missing: what, and why somebody let it pass.
create table gate_pass (
    id        bigint primary key,
    deal_id   bigint not null references deal (id),
    missing   text not null check (length(missing) > 0),
    reason    text not null check (length(reason) between 1 and 2000),
    passed_at timestamptz not null,
    passed_by bigint not null references app_user (id),
    gesture   uuid not null,
    unique (deal_id, gesture)
);
create sequence gate_pass_seq increment 50;
create trigger gate_pass_is_append_only before update or delete on gate_pass for each row execute function history_is_append_only();
