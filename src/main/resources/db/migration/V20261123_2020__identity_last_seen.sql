-- When a session was last used, kept to within some minutes: looking at pages must not write each time.
alter table user_session add column seen_at timestamptz not null default now();
update user_session set seen_at = created_at;
