-- An import: files uploaded together, understood, checked, carried out in the background, and perhaps taken back.
create table import_run (
    id          bigint primary key,
    version     bigint not null,
    state       text not null
        check (state in ('DRAFT', 'CHECKING', 'CHECKED', 'RUNNING', 'DONE', 'UNDOING', 'UNDONE', 'STOPPED')),
    created_at  timestamptz not null,
    created_by  bigint not null references app_user (id),
    -- on whose behalf it was last set going, and when
    started_by  bigint not null references app_user (id),
    started_at  timestamptz,
    finished_at timestamptz,
    -- the key of the sentence that says why it stopped
    trouble     text
);
create sequence import_run_seq increment 50;
create index import_run_by_creation on import_run (created_at desc, id);

create table import_file (
    id         bigint primary key,
    version    bigint not null,
    run_id     bigint not null references import_run (id) on delete cascade,
    position   integer not null,
    name       text not null check (length(name) between 1 and 200),
    charset    text not null,
    separator  text not null check (length(separator) = 1),
    -- how the file is to be understood, as JSON
    mapping    text not null,
    row_count  integer not null,
    -- the rows that have been gone through, and what became of them
    done       integer not null default 0,
    added      integer not null default 0,
    updated    integer not null default 0,
    unchanged  integer not null default 0,
    rejected   integer not null default 0,
    unique (run_id, position),
    check (done <= row_count and added + updated + unchanged + rejected = done)
);
create sequence import_file_seq increment 50;

create table import_row (
    file_id bigint not null references import_file (id) on delete cascade,
    row_no  integer not null,
    line_no integer not null,
    cells   text[] not null,
    verdict text check (verdict in ('ADDED', 'UPDATED', 'UNCHANGED', 'REJECTED')),
    primary key (file_id, row_no)
);
create index import_row_rejected on import_row (file_id, row_no) where verdict = 'REJECTED';

create table import_problem (
    id        bigint generated always as identity primary key,
    file_id   bigint not null,
    row_no    integer not null,
    -- the column it is about, counted from 0
    column_no integer,
    sentence  text not null,
    foreign key (file_id, row_no) references import_row (file_id, row_no) on delete cascade
);
create index import_problem_by_row on import_problem (file_id, row_no, id);

-- What an import added or changed, in the order it did so; what is needed to take it back.
create table import_record (
    id        bigint generated always as identity primary key,
    run_id    bigint not null references import_run (id) on delete cascade,
    file_id   bigint not null references import_file (id) on delete cascade,
    row_no    integer not null,
    kind      text not null check (kind in ('DEAL', 'ACCOUNT', 'PERSON')),
    record_id bigint not null,
    added     boolean not null,
    -- the record's version when the import had done with it
    version   bigint,
    -- the gestures by which a deal was changed
    gestures  uuid[] not null,
    -- the fields of an account or person before and after, as JSON
    change    text,
    undone    text check (undone in ('UNDONE', 'KEPT')),
    -- why it was kept
    reason    text
);
create index import_record_by_run on import_record (run_id, id);
create index import_record_kept on import_record (run_id, id) where undone = 'KEPT';

-- What waits to be done in the background; the table is db-scheduler's.
create table scheduled_tasks (
    task_name            text not null,
    task_instance        text not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_by_time on scheduled_tasks (execution_time);
create index scheduled_tasks_by_heartbeat on scheduled_tasks (last_heartbeat);
