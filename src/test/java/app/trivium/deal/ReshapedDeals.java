package app.trivium.deal;

import static org.assertj.core.api.Assertions.assertThat;

import app.trivium.Pipeline;
import app.trivium.identity.Actor;
import app.trivium.process.Journey;
import app.trivium.process.ProcessMap;
import app.trivium.process.Processes;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What the tests of reshaped processes ask of deals, and do to them. */
record ReshapedDeals(
        Deals deals,
        Processes processes,
        Pipeline pipeline,
        EntityManager entities,
        TransactionTemplate transactions,
        JdbcClient jdbc) {

    /** Every deal keeps what is reckoned from scratch, and no open one stands at an archived stage. */
    void assertKept(String when) {
        List<Long> ids = jdbc.sql("select id from deal").query(Long.class).list();
        transactions.executeWithoutResult(transaction -> ids.forEach(id -> {
            Deal deal = entities.find(Deal.class, id);
            ProcessMap process = processes.map(deal.processId());
            Reckoning reckoned = Reckoning.of(deal.fields(), standing(deal), deal.status(), process);
            assertThat(deal.reckoning()).as("deal %d, %s", id, when).isEqualTo(reckoned);
            if (deal.status() == DealStatus.OPEN) {
                assertThat(List.of(Journey.values()))
                        .noneMatch(
                                journey -> process.known(deal.stageId(journey)).archived());
            }
        }));
    }

    private Standing standing(Deal deal) {
        return entities.createQuery("select d.standing from Deal d where d = :deal", Standing.class)
                .setParameter("deal", deal)
                .getSingleResult();
    }

    UUID decide(Actor actor, long deal, DealStatus to) {
        UUID gesture = UUID.randomUUID();
        Long reason = to == DealStatus.LOST ? processes.lossReasons().get(0).id() : null;
        LocalDate hold = to == DealStatus.ON_HOLD ? LocalDate.of(2200, 1, 1) : null;
        deals.decide(actor, deal, new OutcomeOrder(to, null, hold, reason, null, pipeline.version(deal), gesture));
        return gesture;
    }

    long stageOf(long deal) {
        return jdbc.sql("select seller_stage_id from deal where id = :id")
                .param("id", deal)
                .query(Long.class)
                .single();
    }
}
