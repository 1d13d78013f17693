create extension if not exists pg_trgm;

create table account (
    id          bigint primary key,
    version     bigint not null,
    name        text not null check (length(name) between 1 and 200),
    industry    text check (length(industry) <= 100),
    website     text check (length(website) <= 300),
    phone       text check (length(phone) <= 60),
    city        text check (length(city) <= 100),
    country     text check (length(country) <= 100),
    employees   integer check (employees >= 0),
    revenue     numeric(19, 4) check (revenue >= 0),
    parent_id   bigint references account (id) check (parent_id <> id),
    owner_id    bigint not null references app_user (id),
    about       text check (length(about) <= 4000),
    external_id text check (length(external_id) between 1 and 200),
    created_at  timestamptz not null,
    created_by  bigint not null references app_user (id),
    gesture     uuid,
    removed_at  timestamptz
);
create sequence account_seq increment 50;
create unique index account_external_id on account (external_id) where removed_at is null;
create index account_by_name on account (lower(name), id) where removed_at is null;
create index account_name_letters on account using gin (lower(name) gin_trgm_ops) where removed_at is null;
create index account_by_owner on account (owner_id) where removed_at is null;
create index account_by_parent on account (parent_id);
create index account_by_gesture on account (gesture) where gesture is not null;

create table person (
    id         bigint primary key,
    version    bigint not null,
    account_id bigint not null references account (id),
    name       text not null check (length(name) between 1 and 200),
    job_title  text check (length(job_title) <= 200),
    email      text check (length(email) <= 254),
    phone      text check (length(phone) <= 60),
    about      text check (length(about) <= 4000),
    created_at timestamptz not null,
    created_by bigint not null references app_user (id),
    removed_at timestamptz
);
create sequence person_seq increment 50;
create index person_by_account on person (account_id) where removed_at is null;
create index person_by_name on person (lower(name), id) where removed_at is null;
create index person_name_letters on person using gin (lower(name) gin_trgm_ops) where removed_at is null;
create index person_email_letters on person using gin (lower(email) gin_trgm_ops) where removed_at is null;
