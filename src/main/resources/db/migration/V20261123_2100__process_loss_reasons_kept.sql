-- Loss reasons are kept by admins now. One that was merged into another is archived and says into which: what was said of a deal then
-- still has its words, and deals bear the other one. An edition counts how often an entry was changed, but for its place.
alter table loss_reason
    add edition bigint not null default 0,
    add merged_into_id bigint references loss_reason (id),
    add check (merged_into_id is null or archived_at is not null and merged_into_id <> id),
    alter position drop not null;
create unique index loss_reason_name on loss_reason (lower(name));

-- Who keeps a list keeps other admins off it until the transaction ends.
create function keep_list(list text) returns void language sql as
    $$ select pg_advisory_xact_lock(20261124, hashtext(list)) $$;
