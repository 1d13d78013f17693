package app.trivium.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.trivium.Cast;
import app.trivium.DatabaseTest;
import app.trivium.Pipeline;
import app.trivium.identity.Actor;
import app.trivium.process.Journey;
import app.trivium.process.ProcessFields;
import app.trivium.process.ProcessMap;
import app.trivium.process.Processes;
import app.trivium.process.SalesProcesses;
import app.trivium.process.Stages;
import app.trivium.web.Invalid;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Stages that are archived under the deals that stand there or want to. */
@DatabaseTest
class ArchivedStageTest {

    @Autowired
    Cast cast;

    @Autowired
    Pipeline pipeline;

    @Autowired
    Deals deals;

    @Autowired
    Undo undo;

    @Autowired
    Processes processes;

    @Autowired
    SalesProcesses salesProcesses;

    @Autowired
    Stages stages;

    @Autowired
    EntityManager entities;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient jdbc;

    private Actor ada;
    private Actor dana;
    private ReshapedDeals reshaped;

    @BeforeEach
    void an_admin_and_a_rep() {
        ada = cast.ada();
        dana = cast.dana();
        reshaped = new ReshapedDeals(deals, processes, pipeline, entities, transactions, jdbc);
    }

    @Test
    void open_deals_move_on_from_an_archived_stage_and_history_says_why() {
        long deal = pipeline.deal(dana, "Rollout", Pipeline.QUALIFY);
        long version = pipeline.version(deal);

        stages.archive(ada, 1, Pipeline.QUALIFY, Pipeline.PRESENT);

        assertThat(reshaped.stageOf(deal)).isEqualTo(Pipeline.PRESENT);
        assertThat(pipeline.version(deal)).isEqualTo(version + 1);
        assertThat(jdbc.sql("""
                        select from_stage_id, to_stage_id, moved_by, reason from move
                        where deal_id = :deal and from_stage_id is not null""").param("deal", deal).query().singleRow())
                .containsEntry("from_stage_id", Pipeline.QUALIFY)
                .containsEntry("to_stage_id", Pipeline.PRESENT)
                .containsEntry("moved_by", ada.id())
                .containsEntry("reason", "stage archived");
        assertThat(pipeline.process().known(Pipeline.QUALIFY).name()).isEqualTo("Qualify");
    }

    @Test
    void a_deal_that_rested_while_its_stage_was_archived_goes_on_when_it_is_opened_again() {
        long deal = pipeline.deal(dana, "Rollout", Pipeline.QUALIFY);
        reshaped.decide(dana, deal, DealStatus.ON_HOLD);
        stages.archive(ada, 1, Pipeline.QUALIFY, Pipeline.PRESENT);
        stages.archive(ada, 1, Pipeline.PRESENT, Pipeline.CLOSE);
        assertThat(reshaped.stageOf(deal)).isEqualTo(Pipeline.QUALIFY);

        reshaped.decide(dana, deal, DealStatus.OPEN);

        assertThat(reshaped.stageOf(deal)).isEqualTo(Pipeline.CLOSE);
        reshaped.assertKept("reopened");
    }

    @Test
    void an_undone_loss_leads_to_the_successor_and_an_undone_move_not_to_an_archived_stage() {
        long lost = pipeline.deal(dana, "Lost", Pipeline.QUALIFY);
        UUID loss = reshaped.decide(dana, lost, DealStatus.LOST);
        long moved = pipeline.deal(dana, "Moved", Pipeline.QUALIFY);
        UUID move = UUID.randomUUID();
        deals.move(dana, moved, order(Pipeline.CLOSE, pipeline.version(moved), move));
        stages.archive(ada, 1, Pipeline.QUALIFY, Pipeline.PRESENT);

        undo.undo(dana, lost, loss, UUID.randomUUID());

        assertThat(reshaped.stageOf(lost)).isEqualTo(Pipeline.PRESENT);
        assertThatExceptionOfType(MoveRefused.class)
                .isThrownBy(() -> undo.undo(dana, moved, move, UUID.randomUUID()))
                .withMessage("deal.undo.stageArchived");
        assertThat(reshaped.stageOf(moved)).isEqualTo(Pipeline.CLOSE);
    }

    @Test
    void a_card_is_not_dragged_into_a_stage_archived_meanwhile() {
        long deal = pipeline.deal(dana, "Rollout");
        long version = pipeline.version(deal);
        stages.archive(ada, 1, Pipeline.QUALIFY, Pipeline.PRESENT);

        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> deals.move(dana, deal, order(Pipeline.QUALIFY, version, UUID.randomUUID())))
                .withMessage("process.stage.unknown");
    }

    @Test
    void a_card_dragged_at_the_very_moment_waits_and_is_refused() throws Exception {
        long deal = pipeline.deal(dana, "Rollout");
        CountDownLatch archived = new CountDownLatch(1);
        CountDownLatch dragged = new CountDownLatch(1);
        ExecutorService people = Executors.newFixedThreadPool(2);
        try {
            Future<?> admin = people.submit(() -> transactions.executeWithoutResult(transaction -> {
                stages.archive(ada, 1, Pipeline.QUALIFY, Pipeline.PRESENT);
                archived.countDown();
                await(dragged, Duration.ofMillis(300));
            }));
            archived.await();
            Future<?> rep = people.submit(() -> {
                deals.move(dana, deal, order(Pipeline.QUALIFY, 0, UUID.randomUUID()));
                dragged.countDown();
            });

            admin.get();
            assertThatExceptionOfType(ExecutionException.class)
                    .isThrownBy(rep::get)
                    .withCauseInstanceOf(Invalid.class);
            assertThat(reshaped.stageOf(deal)).isEqualTo(Pipeline.PROSPECT);
        } finally {
            people.shutdownNow();
        }
    }

    @Test
    void no_deal_begins_at_a_stage_or_in_a_process_archived_meanwhile() {
        ProcessMap seen = pipeline.process();
        long renewals = salesProcesses.copy(ada, new ProcessFields("Renewals", ""), 1);
        ProcessMap seenRenewals = processes.map(renewals);
        long sample = pipeline.deal(dana, "Sample");
        DealFields fields =
                transactions.execute(status -> entities.find(Deal.class, sample).fields());
        stages.archive(ada, 1, Pipeline.QUALIFY, Pipeline.PRESENT);
        salesProcesses.archive(ada, renewals);

        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> deals.open(
                        dana, NewDeal.at(seen, fields, List.of(seen.known(Pipeline.QUALIFY)), UUID.randomUUID())))
                .withMessage("process.stage.unknown");
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> deals.open(dana, NewDeal.at(seenRenewals, fields, List.of(), UUID.randomUUID())))
                .withMessage("process.archived");
    }

    private static MoveOrder order(long sellerStage, long version, UUID gesture) {
        return new MoveOrder(Map.of(Journey.SELLER, sellerStage), version, null, null, gesture);
    }

    private static void await(CountDownLatch latch, Duration longest) {
        try {
            latch.await(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
