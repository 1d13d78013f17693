package app.trivium.process;

import app.trivium.audit.Audit;
import app.trivium.audit.AuditLog;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the front door of every list works with. */
@Component
public class ListDesk {

    final EntityManager entities;
    final JdbcClient jdbc;
    final Audit audit;
    final AuditLog log;
    final Clock clock;

    ListDesk(EntityManager entities, JdbcClient jdbc, Audit audit, AuditLog log, Clock clock) {
        this.entities = entities;
        this.jdbc = jdbc;
        this.audit = audit;
        this.log = log;
        this.clock = clock;
    }
}
