-- Teams, the people who sign in, their sessions, and the one rule of who may see and change whose deals.

create table team (
    id        bigint  primary key,
    name      text    not null check (char_length(name) between 1 and 80),
    parent_id bigint  references team,
    version   bigint  not null,
    check (parent_id <> id)
);
create sequence team_seq increment by 50;
create unique index team_name_key on team (lower(name));
create index team_parent on team (parent_id);

create table app_user (
    id            bigint      primary key,
    email         text        not null check (char_length(email) between 3 and 254),
    name          text        not null check (char_length(name) between 1 and 120),
    password_hash text,
    role          text        not null check (role in ('REP', 'MANAGER', 'ADMIN')),
    team_id       bigint      references team,
    locale        text        not null,
    zone          text        not null,
    theme         text        not null check (theme in ('SYSTEM', 'LIGHT', 'DARK')),
    disabled_at   timestamptz,
    signed_in_at  timestamptz,
    created_at    timestamptz not null,
    version       bigint      not null
);
create sequence app_user_seq increment by 50;
create unique index app_user_email_key on app_user (lower(email));
create index app_user_team on app_user (team_id);

create table team_manager (
    team_id bigint not null references team on delete cascade,
    user_id bigint not null references app_user on delete cascade,
    primary key (team_id, user_id)
);
create index team_manager_user on team_manager (user_id);

-- A session is known by the SHA-256 of its token; the token itself is only in the browser's cookie.
create table user_session (
    token_hash bytea       primary key check (octet_length(token_hash) = 32),
    user_id    bigint      not null references app_user on delete cascade,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    ended_at   timestamptz,
    address    text        not null,
    browser    text        not null
);
create index user_session_user on user_session (user_id, created_at);

-- Exactly one row.
create table access_policy (
    only_row boolean primary key default true check (only_row),
    sight    text not null default 'ALL' check (sight in ('ALL', 'TEAM', 'OWN')),
    editing  text not null default 'TEAM' check (editing in ('TEAM', 'OWN'))
);
insert into access_policy default values;

-- A link by which a person chooses a password. At most one stands open per person.
create table invitation (
    user_id    bigint      primary key references app_user on delete cascade,
    token_hash bytea       not null unique check (octet_length(token_hash) = 32),
    created_at timestamptz not null,
    expires_at timestamptz not null
);

-- The tokens that starting instances printed while there was nobody yet; gone once one was used.
create table set_up_token (
    token_hash bytea       primary key check (octet_length(token_hash) = 32),
    created_at timestamptz not null
);

-- Failed sign-ins of late, counted by account and by address. The account is the SHA-256 of what was typed.
create table sign_in_failure (
    id        bigint      generated always as identity primary key,
    account   bytea       not null check (octet_length(account) = 32),
    address   text        not null,
    failed_at timestamptz not null
);
create index sign_in_failure_account on sign_in_failure (account, failed_at);
create index sign_in_failure_address on sign_in_failure (address, failed_at);
create index sign_in_failure_failed_at on sign_in_failure (failed_at);
