create table audit_entry (
    id         bigint generated always as identity primary key,
    at         timestamptz not null,
    by_id      bigint not null references app_user (id),
    area       text not null check (area in ('PROCESS', 'STAGE', 'ALIGNMENT', 'LIST', 'USER', 'TEAM', 'ACCESS', 'CURRENCY')),
    act        text not null check (length(act) between 1 and 60),
    subject_id bigint not null,
    subject    text not null check (length(subject) <= 300),
    before     jsonb not null,
    after      jsonb not null
);
create index audit_entry_by_subject on audit_entry (area, subject_id, id);
create index audit_entry_by_person on audit_entry (by_id, id);

-- What was written stays as it was written, whoever connects.
create function audit_log_is_not_rewritten() returns trigger language plpgsql as $$
begin
    raise exception 'the audit log is not rewritten';
end $$;
create trigger audit_entries_stay before update or delete on audit_entry
    for each row execute function audit_log_is_not_rewritten();
create trigger audit_entries_are_not_emptied before truncate on audit_entry
    for each statement execute function audit_log_is_not_rewritten();
