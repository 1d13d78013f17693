create table note (
    id         bigint primary key,
    version    bigint not null,
    deal_id    bigint not null references deal (id),
    body       text not null check (length(body) between 1 and 20000),
    written_at timestamptz not null,
    written_by bigint not null references app_user (id),
    edited_at  timestamptz,
    removed_at timestamptz
);
create sequence note_seq increment 50;
create index note_by_deal on note (deal_id, written_at desc);
