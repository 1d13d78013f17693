-- What programs want done once only. The gesture is what the deal's own history knows the deed by, so that it is not
-- done twice even if the answer was never kept.
create table idempotency_key (
    user_id       bigint      not null references app_user on delete cascade,
    key           text        not null check (char_length(key) between 1 and 200),
    request       bytea       not null check (octet_length(request) = 32),
    gesture       uuid        not null,
    made_at       timestamptz not null,
    -- until then somebody is at it, unless there is an answer already
    claimed_until timestamptz not null,
    answer        text,
    primary key (user_id, key)
);
create index idempotency_key_by_age on idempotency_key (made_at);
