package app.trivium.transfer;

import app.trivium.identity.Actor;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Goes through an import a few rows at a time. Each time is one transaction, which does what the rows ask and notes how
 * far it has come: either both are done or neither, whenever the machine stops.
 */
@Component
class ImportChunks {

    /** Only one import at a time adds records anywhere, lest two of them add the same account. */
    private static final long IMPORTING = 0x7472_6976_696d_706fL;

    private final ImportRepository imports;
    private final ImportRows rows;
    private final ImportRecords records;
    private final List<RowImport<?>> kinds;
    private final EntityManager entities;
    private final JdbcClient jdbc;

    ImportChunks(
            ImportRepository imports,
            ImportRows rows,
            ImportRecords records,
            List<RowImport<?>> kinds,
            EntityManager entities,
            JdbcClient jdbc) {
        this.imports = imports;
        this.rows = rows;
        this.records = records;
        this.kinds = kinds;
        this.entities = entities;
        this.jdbc = jdbc;
    }

    /**
     * A file that is being gone through.
     *
     * @param state what the import must be doing; when it is not, nothing is done
     */
    record Job(long runId, long fileId, RunState state, Actor actor, Ground ground, Map<Integer, Integer> repeated) {}

    /** Goes through the next rows; returns how many, 0 at the end of the file. */
    @Transactional
    public int advance(Job job, int limit) {
        ImportFile file = take(job);
        List<FileRow> next = file == null ? List.of() : rows.after(job.fileId(), file.done(), limit);
        if (file != null && !next.isEmpty()) {
            Batch batch = new Batch(
                    job.actor(), job.fileId(), file.name(), file.mapping(), next, job.repeated(), job.ground());
            note(file, go(kind(file), batch, job));
        }
        return next.size();
    }

    /** Rejects the next row, which was refused when it was tried. */
    @Transactional
    public void reject(Job job, MessageSourceResolvable reason) {
        ImportFile file = take(job);
        if (file != null) {
            List<RowPlan<?>> plans = new ArrayList<>();
            rows.after(job.fileId(), file.done(), 1)
                    .forEach(row -> plans.add(RowPlan.rejected(row, List.of(new Problem(null, reason)))));
            note(file, plans);
        }
    }

    private @Nullable ImportFile take(Job job) {
        if (job.state() == RunState.RUNNING) {
            jdbc.sql("select 1 from pg_advisory_xact_lock(:key)")
                    .param("key", IMPORTING)
                    .query(Integer.class)
                    .single();
        }
        boolean wanted = imports.findLockedById(job.runId())
                .filter(run -> run.state() == job.state())
                .isPresent();
        return wanted ? entities.find(ImportFile.class, job.fileId()) : null;
    }

    private <W> List<RowPlan<W>> go(RowImport<W> kind, Batch batch, Job job) {
        List<RowPlan<W>> plans = kind.plan(batch);
        if (job.state() == RunState.RUNNING) {
            Touched touched = new Touched();
            kind.carryOut(batch, plans.stream().filter(plan -> isWork(plan)).toList(), touched);
            entities.flush();
            records.store(job.runId(), job.fileId(), touched);
        }
        return plans;
    }

    private static boolean isWork(RowPlan<?> plan) {
        return plan.verdict() == RowVerdict.ADDED || plan.verdict() == RowVerdict.UPDATED;
    }

    private void note(ImportFile file, List<? extends RowPlan<?>> plans) {
        rows.judge(file.id(), plans);
        file.advance(plans.stream().map(RowPlan::verdict).toList());
    }

    private RowImport<?> kind(ImportFile file) {
        return kinds.stream()
                .filter(kind -> kind.kind() == file.mapping().kind())
                .findFirst()
                .orElseThrow();
    }
}
