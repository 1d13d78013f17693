package app.trivium.transfer;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Sees to it that imports are worked on, by one instance of the application at a time and again by another when that
 * one has died. What waits is in the database.
 */
@Component
class ImportScheduler implements SmartLifecycle {

    private static final Duration HEARTBEAT = Duration.ofSeconds(4);
    private static final int MISSED = 4;
    private static final Duration POLL = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final OneTimeTask<Void> task;
    private final Scheduler scheduler;
    private final Clock clock;

    ImportScheduler(DataSource database, ImportWork work, Clock clock) {
        this.clock = clock;
        this.task = Tasks.oneTime("import")
                .onFailure(new FailureHandler.OnFailureRetryLater<>(Duration.ofSeconds(1)))
                .execute((instance, context) -> work.work(
                        runId(instance.getId()),
                        () -> context.getSchedulerState().isShuttingDown()));
        this.scheduler = Scheduler.create(new TransactionAwareDataSourceProxy(database), task)
                .threads(1)
                .pollingInterval(POLL)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED)
                .shutdownMaxWait(PATIENCE)
                .build();
    }

    /**
     * Notes down what is to be done together with what makes it so. Each piece of work has a name of its own, since the
     * one before it may be over but not yet crossed off.
     */
    @EventListener
    void note(Imports.WorkWanted wanted) {
        scheduler.schedule(task.instance(wanted.runId() + " " + UUID.randomUUID()), clock.instant());
    }

    private static long runId(String instance) {
        return Long.parseLong(instance.substring(0, instance.indexOf(' ')));
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void begin(Imports.WorkWanted wanted) {
        scheduler.triggerCheckForDueExecutions();
    }

    @Override
    public void start() {
        scheduler.start();
    }

    @Override
    public void stop() {
        scheduler.stop();
    }

    @Override
    public boolean isRunning() {
        return scheduler.getSchedulerState().isStarted()
                && !scheduler.getSchedulerState().isShuttingDown();
    }
}
