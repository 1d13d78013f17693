-- An edition counts how often something was edited, so that who edits it can be told of what came in between.
alter table sales_process add edition bigint not null default 0;
alter table sales_process add alignment_edition bigint not null default 0;
create unique index sales_process_name on sales_process (lower(name));
alter table stage add edition bigint not null default 0;

-- The stage that took the place of an archived one: deals that come back go there.
alter table stage add successor_id bigint;
alter table stage add foreign key (process_id, journey, successor_id) references stage (process_id, journey, id);
alter table stage add check ((archived_at is null) = (successor_id is null));
alter table stage add check (successor_id <> id);

-- A version of a process is never given twice, not even when what gave it was rolled back: what is kept of a process is known by it.
create sequence sales_process_version;

-- Who changes a deal and who reshapes its process keep off each other until the transaction ends; deals do not keep off deals.
create function hold_process(process bigint) returns void language sql as
    $$ select pg_advisory_xact_lock_shared(20261123, hashint8(process)) $$;
create function reshape_process(process bigint) returns void language sql as
    $$ select pg_advisory_xact_lock(20261123, hashint8(process)) $$;
