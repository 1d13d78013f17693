package app.trivium.criteria;

import app.trivium.process.ProcessMap;
import app.trivium.web.Invalid;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where it is written down who ticked which criterion for which deal. Whoever writes has locked the deal. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class TickBook {

    private final JdbcClient jdbc;
    private final Facts facts;

    TickBook(JdbcClient jdbc, Facts facts) {
        this.jdbc = jdbc;
        this.facts = facts;
    }

    /**
     * Notes that the criterion is met; what is ticked already stays with who ticked it.
     *
     * @throws Invalid if the process has no such criterion to be ticked
     */
    void tick(long dealId, ProcessMap process, long criterionId, long by, Instant at, UUID gesture) {
        boolean known = process.criterion(criterionId)
                .filter(criterion -> facts.of(criterion).isEmpty())
                .isPresent();
        if (!known) {
            throw new Invalid("ticks", "criteria.unknown");
        }
        jdbc.sql("""
                        insert into criterion_tick (deal_id, criterion_id, ticked_at, ticked_by, gesture)
                        values (:deal, :criterion, :at, :by, :gesture) on conflict do nothing""")
                .param("deal", dealId)
                .param("criterion", criterionId)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .param("gesture", gesture)
                .update();
    }

    void untick(long dealId, long criterionId) {
        jdbc.sql("delete from criterion_tick where deal_id = :deal and criterion_id = :criterion")
                .param("deal", dealId)
                .param("criterion", criterionId)
                .update();
    }

    void takeBack(long dealId, UUID gesture) {
        jdbc.sql("delete from criterion_tick where deal_id = :deal and gesture = :gesture")
                .param("deal", dealId)
                .param("gesture", gesture)
                .update();
    }
}
