package app.trivium.transfer;

import app.trivium.identity.Actor;
import app.trivium.web.Conflict;
import app.trivium.web.Forbidden;
import app.trivium.web.Invalid;
import app.trivium.web.NotFound;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door to imports, for managers and admins: a manager has their own, an admin everybody's. */
@Service
@Transactional
class Imports {

    private static final int MOST_FILES = 10;
    private static final int ROWS_AT_ONCE = 500;
    private static final Duration DRAFTS_ARE_KEPT = Duration.ofDays(7);

    private final ImportRepository imports;
    private final ImportRows rows;
    private final Guesses guesses;
    private final Targets targets;
    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Imports(
            ImportRepository imports,
            ImportRows rows,
            Guesses guesses,
            Targets targets,
            EntityManager entities,
            JdbcClient jdbc,
            Clock clock,
            ApplicationEventPublisher events) {
        this.imports = imports;
        this.rows = rows;
        this.guesses = guesses;
        this.targets = targets;
        this.entities = entities;
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    /** A file as it came. */
    record Upload(String name, byte[] bytes) {}

    /** There is something to do in the background. Published inside the transaction that makes it so. */
    record WorkWanted(long runId) {}

    static void admit(Actor actor) {
        if (!actor.isAdmin() && !actor.isManager()) {
            throw new Forbidden("transfer.managers.only");
        }
    }

    /** Takes files in and guesses what they are; nothing else is changed by it. */
    long upload(Actor actor, List<Upload> files) {
        admit(actor);
        if (files.isEmpty()) {
            throw new Invalid("files", "transfer.files.missing");
        }
        if (files.size() > MOST_FILES) {
            throw new Invalid("files", "transfer.files.many", MOST_FILES);
        }
        forgetOldDrafts();
        ImportRun run = imports.save(new ImportRun(actor.id(), clock.instant()));
        List<ImportFile> taken = new ArrayList<>();
        for (Upload file : files) {
            try {
                taken.add(take(run.id(), taken.size(), file));
            } catch (Invalid refusal) {
                throw new Invalid("files", "transfer.file.refused", file.name(), refusal);
            }
        }
        entities.flush();
        guesses.complete(actor, taken);
        return run.id();
    }

    private ImportFile take(long runId, int position, Upload upload) {
        CsvFile csv = CsvFile.open(upload.bytes());
        ImportFile file = new ImportFile(runId, position, upload.name(), csv, guesses.blank(csv.header()));
        entities.persist(file);
        entities.flush();
        List<FileRow> waiting = new ArrayList<>();
        int[] count = {0};
        csv.forEachRow(row -> {
            count[0]++;
            waiting.add(row);
            if (waiting.size() == ROWS_AT_ONCE) {
                rows.store(file.id(), waiting);
                waiting.clear();
            }
        });
        rows.store(file.id(), waiting);
        file.filled(count[0]);
        return file;
    }

    private void forgetOldDrafts() {
        jdbc.sql("delete from import_run where state in ('DRAFT', 'CHECKED') and created_at < :limit")
                .param("limit", clock.instant().minus(DRAFTS_ARE_KEPT).atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Takes over how the user understands a file, and guesses what they have not said. */
    void understand(Actor actor, long runId, long fileId, Mapping mapping) {
        ImportRun run = take(actor, runId);
        run.revise();
        List<ImportFile> files = imports.files(runId);
        files.stream()
                .filter(file -> file.id() == fileId)
                .findFirst()
                .orElseThrow(() -> new NotFound("transfer.unknown"))
                .understand(mapping);
        guesses.complete(actor, files);
    }

    void check(Actor actor, long runId) {
        ImportRun run = take(actor, runId);
        List<ImportFile> files = imports.files(runId);
        if (files.stream().allMatch(ImportFile::isLeftOut)) {
            throw new Conflict("transfer.nothing");
        }
        refuseOpen(files);
        run.check(actor.id(), clock.instant());
        events.publishEvent(new WorkWanted(runId));
    }

    void start(Actor actor, long runId) {
        ImportRun run = take(actor, runId);
        if (run.state() == RunState.CHECKED) {
            refuseOpen(imports.files(runId));
            rewind(runId);
        }
        run.start(actor.id(), clock.instant());
        events.publishEvent(new WorkWanted(runId));
    }

    /** Since the last look an admin may have archived what a column fills. */
    private void refuseOpen(List<ImportFile> files) {
        files.stream()
                .flatMap(file -> targets.openQuestions(file.mapping()).stream())
                .findFirst()
                .ifPresent(question -> {
                    throw new Conflict("transfer.open", question);
                });
    }

    void undo(Actor actor, long runId) {
        take(actor, runId).undo(actor.id(), clock.instant());
        events.publishEvent(new WorkWanted(runId));
    }

    void discard(Actor actor, long runId) {
        ImportRun run = take(actor, runId);
        run.revise();
        imports.delete(run);
    }

    /** Begins again with the first row of each file. */
    void rewind(long runId) {
        imports.files(runId).forEach(ImportFile::rewind);
        rows.forget(runId);
    }

    void finish(long runId) {
        change(runId, run -> run.finish(clock.instant()));
    }

    void stop(long runId, String reason) {
        change(runId, run -> run.stop(reason, clock.instant()));
    }

    private void change(long runId, Consumer<ImportRun> change) {
        imports.findLockedById(runId).ifPresent(change);
    }

    @Transactional(readOnly = true)
    Optional<ImportRun> find(long runId) {
        return imports.findById(runId);
    }

    @Transactional(readOnly = true)
    List<ImportFile> files(long runId) {
        return imports.files(runId);
    }

    /** Refused when there is no such import, or it is another manager's. */
    @Transactional(readOnly = true)
    ImportRun look(Actor actor, long runId) {
        return own(actor, imports.findById(runId));
    }

    private ImportRun take(Actor actor, long runId) {
        return own(actor, imports.findLockedById(runId));
    }

    private static ImportRun own(Actor actor, Optional<ImportRun> found) {
        admit(actor);
        return found.filter(run -> actor.isAdmin() || run.createdBy() == actor.id())
                .orElseThrow(() -> new NotFound("transfer.unknown"));
    }
}
