package app.trivium.process;

import app.trivium.identity.Actor;
import app.trivium.web.Invalid;
import app.trivium.web.NotFound;
import java.sql.Types;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The front door to sales processes for those who go by them; {@link SalesProcesses} is for those who shape them. */
@Service
public class Processes {

    private final JdbcClient jdbc;
    private final Map<Long, Kept> kept = new ConcurrentHashMap<>();

    Processes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A process that can be chosen. */
    public record Choice(long id, String name) {}

    private record Head(String name, long version, boolean archived) {}

    private record Kept(long version, ProcessMap map) {}

    /**
     * The process as it stands now. Asks the database for its version each time, and for the rest only when that has
     * changed.
     */
    public ProcessMap map(long processId) {
        return map(processId, head(processId));
    }

    /**
     * The process for something that somebody wants to begin in it; nobody reshapes it until the transaction ends.
     *
     * @throws Invalid if there is no such process, it has been archived, or it is not used in the actor's team
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public ProcessMap mapForNew(Actor actor, long processId) {
        ProcessMap map = mapForReturn(processId);
        boolean theirs = jdbc.sql("select may_begin_in(:process, :someone)")
                .param("process", processId)
                .param("someone", actor.id())
                .query(Boolean.class)
                .single();
        if (!theirs) {
            throw new Invalid("process", "process.notYours", map.name());
        }
        return map;
    }

    /**
     * The process for something that goes back to where it was; nobody reshapes it until the transaction ends.
     *
     * @throws Invalid if there is no such process, or it has been archived
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public ProcessMap mapForReturn(long processId) {
        jdbc.sql("select hold_process(:id)").param("id", processId).query().singleRow();
        Head head = find(processId).orElseThrow(() -> new Invalid("process", "process.unknown"));
        if (head.archived()) {
            throw new Invalid("process", "process.archived", head.name());
        }
        return map(processId, head);
    }

    private Head head(long processId) {
        return find(processId).orElseThrow(() -> new NotFound("process.unknown"));
    }

    private Optional<Head> find(long processId) {
        return jdbc.sql("select name, version, archived_at is not null as archived from sales_process where id = :id")
                .param("id", processId)
                .query(Head.class)
                .optional();
    }

    private ProcessMap map(long processId, Head head) {
        Kept known = kept.get(processId);
        if (known == null || known.version() != head.version()) {
            known = new Kept(head.version(), load(processId, head.name()));
            kept.put(processId, known);
        }
        return known.map();
    }

    /** The processes in which somebody may begin something; the default is always among them. */
    public List<Choice> choices(Actor actor) {
        return jdbc.sql("""
                        select id, name from sales_process
                        where archived_at is null and may_begin_in(id, :someone) order by position""").param("someone", actor.id()).query(Choice.class).list();
    }

    /** All processes that have not been archived, whoever uses them. */
    public List<Choice> choices() {
        return jdbc.sql("select id, name from sales_process where archived_at is null order by position")
                .query(Choice.class)
                .list();
    }

    public long defaultId() {
        return jdbc.sql("select id from sales_process where is_default")
                .query(Long.class)
                .single();
    }

    /** The loss reasons that are offered, in their order. */
    public List<LossReason> lossReasons() {
        return jdbc.sql("""
                        select id, name from loss_reason where archived_at is null
                        order by position nulls last, name collate "und-x-icu", id""").query(LossReason.class).list();
    }

    /**
     * The loss reason with this id, or the one it was merged into; refused when none was picked or it is no longer
     * offered. Nobody merges it until the transaction ends.
     */
    public LossReason lossReason(@Nullable Long id) {
        return jdbc.sql("""
                        select meant.id, meant.name
                        from loss_reason picked join loss_reason meant on meant.id = coalesce(picked.merged_into_id, picked.id)
                        where picked.id = :id and meant.archived_at is null for key share""")
                .param("id", id, Types.BIGINT)
                .query(LossReason.class)
                .optional()
                .orElseThrow(() -> new Invalid("lossReason", "process.lossReason.missing"));
    }

    /** The one that stands for this loss reason now: itself, unless it was merged into another. */
    public long standingFor(long lossReason) {
        return jdbc.sql("select coalesce(merged_into_id, id) from loss_reason where id = :id")
                .param("id", lossReason)
                .query(Long.class)
                .single();
    }

    /** What each name means, in small letters: also of those that were merged into one that is offered. */
    public Map<String, Long> lossReasonsByName() {
        Map<String, Long> reasons = new HashMap<>();
        jdbc.sql("""
                        select lower(said.name), meant.id
                        from loss_reason said join loss_reason meant on meant.id = coalesce(said.merged_into_id, said.id)
                        where meant.archived_at is null""").query(row -> {
            reasons.put(row.getString(1), row.getLong(2));
        });
        return reasons;
    }

    private ProcessMap load(long processId, String name) {
        List<Stage> stages =
                jdbc.sql("""
                        select id, journey, position, name, win_probability, stale_days, guidance,
                               successor_id as successor, colour
                        from stage where process_id = :id order by journey, position""").param("id", processId).query(Stage.class).list();
        List<ProcessMap.Alignment> alignment = jdbc.sql("""
                        select seller_stage_id as seller_stage, buyer_stage_id as buyer_stage,
                               marketer_stage_id as marketer_stage
                        from alignment where process_id = :id""")
                .param("id", processId)
                .query(ProcessMap.Alignment.class)
                .list();
        Map<ProcessMap.SellerAndBuyer, String> advice = new HashMap<>();
        jdbc.sql("""
                        select a.seller_stage_id, a.buyer_stage_id, a.advice
                        from gap_advice a join stage s on s.id = a.seller_stage_id where s.process_id = :id""").param("id", processId).query(row -> {
            advice.put(new ProcessMap.SellerAndBuyer(row.getLong(1), row.getLong(2)), row.getString(3));
        });
        List<Criterion> criteria =
                jdbc.sql("""
                        select id, stage_id as stage, position, text, level, fact, buyer_stage_id as buyer_stage
                        from exit_criterion where process_id = :id and archived_at is null
                        order by stage_id, position""").param("id", processId).query(Criterion.class).list();
        return new ProcessMap(processId, name, stages, alignment, advice, criteria);
    }
}
