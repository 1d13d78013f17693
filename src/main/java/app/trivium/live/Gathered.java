package app.trivium.live;

import app.trivium.live.Signal.DealsChanged;
import app.trivium.live.Signal.ManyChanged;
import app.trivium.live.Signal.SessionsChanged;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What one transaction has to tell. It is told once, at the end: many deals become one message, not many. */
class Gathered implements TransactionSynchronization {

    /** More than these are not worth naming: who shows them asks for the whole. Keeps a message below 8,000 bytes. */
    private static final int WORTH_NAMING = 100;

    private final Object key;
    private final Consumer<Signal> announce;
    private final Map<Long, Set<Long>> dealsByProcess = new TreeMap<>();
    private final Set<Long> processesWithMany = new TreeSet<>();
    private boolean sessions;

    Gathered(Object key, Consumer<Signal> announce) {
        this.key = key;
        this.announce = announce;
    }

    void add(long processId, long dealId) {
        Set<Long> deals = dealsByProcess.computeIfAbsent(processId, id -> new TreeSet<>());
        if (deals.size() <= WORTH_NAMING) {
            deals.add(dealId);
        }
    }

    /** What all deals of a process are shown by has changed. */
    void addMany(long processId) {
        processesWithMany.add(processId);
    }

    void addSessions() {
        sessions = true;
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        dealsByProcess.forEach((process, deals) -> {
            if (deals.size() > WORTH_NAMING) {
                processesWithMany.add(process);
            } else if (!processesWithMany.contains(process)) {
                announce.accept(new DealsChanged(process, List.copyOf(deals)));
            }
        });
        processesWithMany.forEach(process -> announce.accept(new ManyChanged(process)));
        if (sessions) {
            announce.accept(new SessionsChanged());
        }
    }

    @Override
    public void suspend() {
        TransactionSynchronizationManager.unbindResource(key);
    }

    @Override
    public void resume() {
        TransactionSynchronizationManager.bindResource(key, this);
    }

    @Override
    public void afterCompletion(int status) {
        TransactionSynchronizationManager.unbindResourceIfPossible(key);
    }
}
