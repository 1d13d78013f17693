-- Sources and tags are kept by admins now, as loss reasons are. Those that nobody has put in order come last, by name.
alter table deal_source
    add position integer,
    add edition bigint not null default 0,
    add archived_at timestamptz,
    add merged_into_id bigint references deal_source (id),
    add check (merged_into_id is null or archived_at is not null and merged_into_id <> id);
alter table tag
    add position integer,
    add edition bigint not null default 0,
    add archived_at timestamptz,
    add merged_into_id bigint references tag (id),
    add check (merged_into_id is null or archived_at is not null and merged_into_id <> id);

-- Who asks for the deals of a merged tag is given those of the other one, so what was counted before counts no longer.
create trigger with_merged_tags_totals_are_void after update of merged_into_id on tag
    for each statement execute function totals_become_void('TAGS');
