-- Tokens by which programs act as the person who made them. A token is known by its SHA-256; its text is shown once.
create table api_token (
    id         bigint      generated always as identity primary key,
    user_id    bigint      not null references app_user on delete cascade,
    token_hash bytea       not null unique check (octet_length(token_hash) = 32),
    gesture    uuid        not null,
    name       text        not null check (char_length(name) between 1 and 80),
    scope      text        not null check (scope in ('READ', 'WRITE')),
    created_at timestamptz not null,
    expires_at timestamptz not null check (expires_at > created_at),
    used_at    timestamptz,
    revoked_at timestamptz,
    -- sending the form twice makes one token
    unique (user_id, gesture)
);
create index api_token_user on api_token (user_id, created_at);
