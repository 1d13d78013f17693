-- A named set of filters: the query part of a board's or list's address.
create table saved_view (
    id         bigint primary key,
    version    bigint not null,
    owner_id   bigint not null references app_user (id),
    name       text not null check (length(name) between 1 and 60),
    page       text not null check (page in ('BOARD', 'LIST')),
    query      text not null check (length(query) <= 2000),
    shared     boolean not null,
    created_at timestamptz not null,
    unique (owner_id, page, name)
);
create sequence saved_view_seq increment 50;
create index saved_view_shared on saved_view (page) where shared;
