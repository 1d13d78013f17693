package app.trivium.transfer;

import app.trivium.identity.Actor;
import app.trivium.identity.Users;
import app.trivium.transfer.ImportChunks.Job;
import app.trivium.web.Refusal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Does in the background what the state of an import asks for: checks it, carries it out, or takes it back. */
@Component
class ImportWork {

    private static final Logger LOG = LoggerFactory.getLogger(ImportWork.class);
    private static final int ROWS_A_CHECK = 1000;
    private static final int ROWS_A_CHUNK = 250;
    private static final int RECORDS_A_CHUNK = 100;

    private final Imports imports;
    private final ImportChunks chunks;
    private final UndoChunks undo;
    private final ImportRows rows;
    private final Grounds grounds;
    private final Users users;

    ImportWork(Imports imports, ImportChunks chunks, UndoChunks undo, ImportRows rows, Grounds grounds, Users users) {
        this.imports = imports;
        this.chunks = chunks;
        this.undo = undo;
        this.rows = rows;
        this.grounds = grounds;
        this.users = users;
    }

    /** Somebody wants the work to pause; it is to be taken up again where it was left. */
    static final class Paused extends RuntimeException {
        Paused() {
            super("an import pauses", null, false, false);
        }
    }

    /** Works until there is no more to do, or until somebody wants a pause. */
    void work(long runId, BooleanSupplier pause) {
        ImportRun run = imports.find(runId).orElse(null);
        if (run == null || !run.state().isWorking()) {
            return;
        }
        Actor actor = users.actor(run.startedBy()).orElse(null);
        if (actor == null) {
            imports.stop(runId, "transfer.run.disabled");
            return;
        }
        LocaleContextHolder.setLocale(actor.locale());
        try {
            work(runId, run.state(), actor, pause);
            imports.finish(runId);
        } catch (Paused paused) {
            throw paused;
        } catch (RuntimeException e) {
            LOG.error("Import {} broke off", runId, e);
            imports.stop(runId, "transfer.run.broken");
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }

    private void work(long runId, RunState state, Actor actor, BooleanSupplier pause) {
        if (state == RunState.UNDOING) {
            goBack(runId, actor, pause);
            return;
        }
        if (state == RunState.CHECKING) {
            imports.rewind(runId);
        }
        List<ImportFile> files = imports.files(runId);
        Ground ground = grounds.of(actor, files);
        for (ImportFile file : inOrder(files)) {
            Ground its = state == RunState.CHECKING ? ground : grounds.of(actor, files);
            goThrough(new Job(runId, file.id(), state, actor, its, repeated(file)), pause);
        }
    }

    private static List<ImportFile> inOrder(List<ImportFile> files) {
        return files.stream()
                .filter(file -> !file.isLeftOut())
                .sorted(Comparator.comparing((ImportFile file) ->
                                Objects.requireNonNull(file.mapping().kind()))
                        .thenComparing(ImportFile::position))
                .toList();
    }

    private Map<Integer, Integer> repeated(ImportFile file) {
        Target key = file.mapping().key();
        Integer column = key == null ? null : file.mapping().column(key);
        return column == null ? Map.of() : rows.repeated(file.id(), column);
    }

    private void goThrough(Job job, BooleanSupplier pause) {
        int limit = job.state() == RunState.CHECKING ? ROWS_A_CHECK : ROWS_A_CHUNK;
        int gone;
        do {
            rest(pause);
            gone = advance(job, limit);
        } while (gone > 0);
    }

    /** When one row of a chunk is refused, they are gone through one by one, so that only that row is rejected. */
    private int advance(Job job, int limit) {
        try {
            return chunks.advance(job, limit);
        } catch (Refusal | DataIntegrityViolationException | OptimisticLockingFailureException refused) {
            if (limit == 1) {
                chunks.reject(job, reason(refused));
                return 1;
            }
            int gone = 0;
            while (gone < limit && advance(job, 1) > 0) {
                gone++;
            }
            return gone;
        }
    }

    private static MessageSourceResolvable reason(RuntimeException refused) {
        return refused instanceof Refusal refusal
                ? refusal
                : new DefaultMessageSourceResolvable("transfer.problem.overtaken");
    }

    private void goBack(long runId, Actor actor, BooleanSupplier pause) {
        int gone;
        do {
            rest(pause);
            gone = goBack(runId, actor, RECORDS_A_CHUNK);
        } while (gone > 0);
        boolean freed;
        do {
            rest(pause);
            freed = retry(runId, actor);
        } while (freed);
    }

    /** One account may have been kept for another of the same import that is gone by now. */
    private boolean retry(long runId, Actor actor) {
        boolean freed = false;
        for (ImportRecords.Deed deed : undo.kept(runId)) {
            try {
                freed |= undo.retry(actor, runId, deed);
            } catch (Refusal stillKept) {
                LOG.debug("Import {} keeps {} {}", runId, deed.what(), deed.recordId());
            }
        }
        return freed;
    }

    private int goBack(long runId, Actor actor, int limit) {
        try {
            return undo.goBack(actor, runId, limit);
        } catch (Refusal refusal) {
            if (limit == 1) {
                undo.keep(runId, refusal);
                return 1;
            }
            int gone = 0;
            while (gone < limit && goBack(runId, actor, 1) > 0) {
                gone++;
            }
            return gone;
        }
    }

    private static void rest(BooleanSupplier pause) {
        if (pause.getAsBoolean()) {
            throw new Paused();
        }
    }
}
