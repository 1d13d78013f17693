-- A deal can go on in another process. The moves that take it there belong to the process it enters and say which one it left; each of
-- a move's two stages is held to its own process.
alter table move
    add left_process_id bigint,
    add from_process_id bigint not null generated always as (coalesce(left_process_id, process_id)) stored,
    drop constraint move_process_id_deal_id_fkey,
    drop constraint move_process_id_journey_from_stage_id_fkey,
    add foreign key (deal_id) references deal (id),
    add foreign key (from_process_id, journey, from_stage_id) references stage (process_id, journey, id),
    add check (left_process_id is null or left_process_id <> process_id and from_stage_id is not null);
-- nothing refers to it any more
alter table deal drop constraint deal_process_id_id_key;
