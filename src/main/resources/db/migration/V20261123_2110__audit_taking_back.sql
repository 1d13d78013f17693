-- What taking a change back takes: the changed fields as the feature that made the change takes them, before and afterwards. Null where
-- it is not taken back. An entry that takes back another says so.
alter table audit_entry
    add was jsonb,
    add became jsonb,
    add takes_back_id bigint references audit_entry (id),
    add check ((was is null) = (became is null));
create index audit_entry_taking_back on audit_entry (takes_back_id) where takes_back_id is not null;
