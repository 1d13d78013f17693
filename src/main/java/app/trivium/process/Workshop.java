package app.trivium.process;

import app.trivium.audit.Area;
import app.trivium.audit.Audit;
import app.trivium.audit.AuditLog;
import app.trivium.audit.Change;
import app.trivium.identity.Actor;
import app.trivium.web.Conflict;
import app.trivium.web.Forbidden;
import app.trivium.web.NotFound;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where processes are taken apart and put together again, by one admin at a time and with a word in the audit log. */
@Component
class Workshop {

    /** Held like a process by who changes the list of them. */
    static final long THE_LIST = 0;

    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final Audit audit;
    private final AuditLog log;
    private final ApplicationEventPublisher events;

    Workshop(EntityManager entities, JdbcClient jdbc, Audit audit, AuditLog log, ApplicationEventPublisher events) {
        this.entities = entities;
        this.jdbc = jdbc;
        this.audit = audit;
        this.log = log;
        this.events = events;
    }

    /** Lets nobody else reshape the process, nor change a deal in it, until the transaction ends. */
    void hold(Actor admin, long processId) {
        if (!admin.isAdmin()) {
            throw new Forbidden("identity.admins.only");
        }
        jdbc.sql("select reshape_process(:process)")
                .param("process", processId)
                .query()
                .singleRow();
    }

    SalesProcess process(long id) {
        SalesProcess process = entities.find(SalesProcess.class, id);
        if (process == null) {
            throw new NotFound("process.unknown");
        }
        return process;
    }

    /** All processes, archived ones too, in their order. */
    List<SalesProcess> processes() {
        return entities.createQuery("select p from SalesProcess p order by p.position, p.id", SalesProcess.class)
                .getResultList();
    }

    /** The stages of the journey in their order, archived ones last. */
    List<JourneyStage> stages(long processId, Journey journey) {
        return entities.createQuery(
                        "select s from JourneyStage s where s.processId = :process and s.journey = :journey order by s.position",
                        JourneyStage.class)
                .setParameter("process", processId)
                .setParameter("journey", journey)
                .getResultList();
    }

    /** A stage of the process that has not been archived. */
    JourneyStage stage(long processId, long stageId) {
        return find(processId, stageId)
                .filter(stage -> !stage.isArchived())
                .orElseThrow(() -> new NotFound("process.stage.gone"));
    }

    JourneyStage archivedStage(long processId, long stageId) {
        JourneyStage stage = find(processId, stageId).orElseThrow(() -> new NotFound("process.stage.gone"));
        if (!stage.isArchived()) {
            throw new Conflict("process.stage.backAlready", stage.fields().name());
        }
        return stage;
    }

    private Optional<JourneyStage> find(long processId, long stageId) {
        return entities.createQuery(
                        "select s from JourneyStage s where s.processId = :process and s.id = :id", JourneyStage.class)
                .setParameter("process", processId)
                .setParameter("id", stageId)
                .getResultStream()
                .findFirst();
    }

    Optional<Long> processOf(long stageId) {
        return jdbc.sql("select process_id from stage where id = :id")
                .param("id", stageId)
                .query(Long.class)
                .optional();
    }

    /** A stage of whatever process that has not been archived. */
    Optional<JourneyStage> living(long stageId) {
        return Optional.ofNullable(entities.find(JourneyStage.class, stageId)).filter(stage -> !stage.isArchived());
    }

    List<AlignedStages> alignment(long processId) {
        return entities.createQuery("select a from AlignedStages a where a.processId = :process", AlignedStages.class)
                .setParameter("process", processId)
                .getResultList();
    }

    /** The exit criteria of a stage in their order, archived ones too. */
    List<ExitCriterion> criteria(long processId, long stageId) {
        return entities.createQuery(
                        "select c from ExitCriterion c where c.processId = :process and c.stageId = :stage order by c.position",
                        ExitCriterion.class)
                .setParameter("process", processId)
                .setParameter("stage", stageId)
                .getResultList();
    }

    /** An exit criterion of whatever process, removed or not. */
    Optional<ExitCriterion> criterion(long id) {
        return Optional.ofNullable(entities.find(ExitCriterion.class, id));
    }

    /** Wherever an exit criterion asks for the one stage of the buyer, it asks for the other from now on. */
    void askFor(long processId, long stage, long successor) {
        entities.createQuery(
                        "select c from ExitCriterion c where c.processId = :process and c.buyerStageId = :stage",
                        ExitCriterion.class)
                .setParameter("process", processId)
                .setParameter("stage", stage)
                .getResultList()
                .forEach(criterion -> criterion.replace(stage, successor));
    }

    void add(Object entity) {
        entities.persist(entity);
    }

    /** Writes everything down; whoever keeps or shows something of the process notices. */
    void done(Actor admin, SalesProcess process, Change change) {
        process.become(jdbc.sql("select nextval('sales_process_version')")
                .query(Long.class)
                .single());
        entities.flush();
        audit.record(admin.id(), change);
        events.publishEvent(new ProcessReshaped(process.id()));
    }

    void flush() {
        entities.flush();
    }

    /** @throws Conflict if what the admin saw has been edited since, in words that say by whom */
    void refuseIfEdited(long seen, long edition, String key, Area area, long id, String name) {
        if (seen != edition) {
            throw log.lastAuthor(area, "changed", id)
                    .map(who -> new Conflict(key, who, name))
                    .orElseGet(() -> new Conflict("web.overtaken"));
        }
    }
}
