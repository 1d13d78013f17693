-- The teams in which a process is used, each with all teams below it. A process without any is used in all of them.
create table process_team (
    process_id bigint not null references sales_process (id),
    team_id    bigint not null references team (id),
    primary key (process_id, team_id)
);
create index process_team_by_team on process_team (team_id);

-- Whether somebody may begin something in a process: admins may anywhere; else the process is used in a team that is theirs or above
-- theirs. A manager's are the team they belong to, those they manage, and all teams below these.
create function may_begin_in(process bigint, someone bigint) returns boolean stable language sql as $$
    select not exists (select from process_team used where used.process_id = process) or exists (
        with recursive
            theirs (id) as (
                select u.team_id from app_user u where u.id = someone and u.team_id is not null
                union
                select m.team_id from team_manager m join app_user u on u.id = m.user_id
                where u.id = someone and u.role <> 'REP'
                union
                select t.id from theirs above join team t on t.parent_id = above.id join app_user u on u.id = someone
                where u.role <> 'REP'),
            reached (id) as (
                select id from theirs
                union
                select t.parent_id from reached below join team t on t.id = below.id where t.parent_id is not null)
        select from app_user u where u.id = someone and u.role = 'ADMIN'
        union all
        select from process_team used join reached on reached.id = used.team_id where used.process_id = process)
$$;
