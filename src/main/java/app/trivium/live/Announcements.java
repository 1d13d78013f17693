package app.trivium.live;

import app.trivium.deal.DealEvent;
import app.trivium.deal.DealEvent.DealWentOver;
import app.trivium.identity.SessionsEnded;
import app.trivium.identity.UserDisabled;
import app.trivium.identity.UserSignedOut;
import app.trivium.process.ProcessReshaped;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Hears what happens inside a transaction and announces it on the database's channel in the same transaction: the
 * database passes it on when, and only if, the transaction commits.
 */
@Component
class Announcements {

    static final String CHANNEL = "trivium";

    private final JdbcClient jdbc;

    Announcements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void dealChanged(DealEvent event) {
        gathered().add(event.processId(), event.dealId());
        if (event instanceof DealWentOver gone) {
            gathered().add(gone.leftProcessId(), gone.dealId());
        }
    }

    @EventListener
    void processReshaped(ProcessReshaped event) {
        gathered().addMany(event.processId());
    }

    @EventListener({UserSignedOut.class, UserDisabled.class, SessionsEnded.class})
    void sessionsChanged() {
        gathered().addSessions();
    }

    /** What the running transaction has to tell so far. */
    private Gathered gathered() {
        if (TransactionSynchronizationManager.getResource(this) instanceof Gathered known) {
            return known;
        }
        var begun = new Gathered(this, this::announce);
        TransactionSynchronizationManager.bindResource(this, begun);
        TransactionSynchronizationManager.registerSynchronization(begun);
        return begun;
    }

    private void announce(Signal signal) {
        jdbc.sql("select pg_notify(:channel, :text)")
                .param("channel", CHANNEL)
                .param("text", signal.text())
                .query((row, n) -> signal)
                .list();
    }
}
