package app.trivium.shaping;

import app.trivium.process.Stage;
import app.trivium.web.NotFound;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the pages of processes show. */
@Component
class ShapingQuery {

    private final JdbcClient jdbc;

    ShapingQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Listed(long id, String name, String description, boolean usual, boolean archived, long openDeals) {}

    /** All processes in their order. */
    List<Listed> list() {
        return jdbc.sql("""
                        select p.id, p.name, p.description, p.is_default as usual, p.archived_at is not null as archived,
                               (select count(*) from deal d
                                where d.process_id = p.id and d.status = 'OPEN' and d.removed_at is null) as open_deals
                        from sales_process p order by p.position, p.id""").query(Listed.class).list();
    }

    record Head(
            String name, String description, boolean usual, boolean archived, long edition, long alignmentEdition) {}

    Head head(long process) {
        return jdbc.sql("""
                        select name, description, is_default as usual, archived_at is not null as archived,
                               edition, alignment_edition
                        from sales_process where id = :id""")
                .param("id", process)
                .query(Head.class)
                .optional()
                .orElseThrow(() -> new NotFound("process.unknown"));
    }

    /** All teams, and which of them are named as those that use the process. */
    List<ShapingPage.Usage> usage(long process) {
        return jdbc.sql("""
                        select t.id, t.name, exists (select from process_team used
                            where used.process_id = :process and used.team_id = t.id) as uses
                        from team t order by t.name collate "und-x-icu", t.id""")
                .param("process", process)
                .query(ShapingPage.Usage.class)
                .list();
    }

    long edition(long stage) {
        return jdbc.sql("select edition from stage where id = :id")
                .param("id", stage)
                .query(Long.class)
                .single();
    }

    long criterionEdition(long criterion) {
        return jdbc.sql("select edition from exit_criterion where id = :id")
                .param("id", criterion)
                .query(Long.class)
                .single();
    }

    Crowd crowd(long process) {
        return new Crowd(
                jdbc.sql("""
                        select seller_stage_id as seller, buyer_stage_id as buyer, marketer_stage_id as marketer,
                               count(*) as deals
                        from deal where process_id = :process and status = 'OPEN' and removed_at is null
                        group by 1, 2, 3""").param("process", process).query(Crowd.Spot.class).list());
    }

    record LastChange(String who, Instant at) {}

    /** Who changed the process, a stage of it or its alignment table last. */
    Optional<LastChange> lastChange(long process) {
        return jdbc.sql("""
                        select u.name as who, e.at from audit_entry e join app_user u on u.id = e.by_id
                        where e.area in ('PROCESS', 'ALIGNMENT') and e.subject_id = :process
                           or e.area = 'STAGE' and e.subject_id in (select id from stage where process_id = :process)
                           or e.area = 'CRITERION'
                              and e.subject_id in (select id from exit_criterion where process_id = :process)
                        order by e.id desc limit 1""").param("process", process).query(LastChange.class).optional();
    }

    /**
     * What holds on to a stage.
     *
     * @param open the open deals that stand at it
     * @param others the deals on hold, won and lost that stand at it
     * @param moves how often history names it
     */
    record Grip(long open, long others, long moves) {}

    Grip grip(long process, Stage stage) {
        return jdbc.sql("""
                        select count(*) filter (where status = 'OPEN') as open,
                               count(*) filter (where status <> 'OPEN') as others,
                               (select count(*) from move
                                where from_stage_id = :stage or to_stage_id = :stage) as moves
                        from deal where process_id = :process and %s_stage_id = :stage and removed_at is null""".formatted(stage.journey().slug()))
                .param("process", process)
                .param("stage", stage.id())
                .query(Grip.class)
                .single();
    }
}
