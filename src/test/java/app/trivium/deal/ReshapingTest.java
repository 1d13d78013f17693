package app.trivium.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.trivium.Cast;
import app.trivium.DatabaseTest;
import app.trivium.Pipeline;
import app.trivium.identity.Actor;
import app.trivium.process.Alignments;
import app.trivium.process.Journey;
import app.trivium.process.ProcessFields;
import app.trivium.process.ProcessMap;
import app.trivium.process.ProcessMap.Alignment;
import app.trivium.process.Processes;
import app.trivium.process.SalesProcesses;
import app.trivium.process.Stage;
import app.trivium.process.StageFields;
import app.trivium.process.Stages;
import app.trivium.web.Invalid;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
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

/** Deals whose process is reshaped under them. */
@DatabaseTest
class ReshapingTest {

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
    Alignments alignments;

    @Autowired
    EntityManager entities;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient jdbc;

    private Actor ada;
    private Actor dana;

    @BeforeEach
    void an_admin_and_a_rep() {
        ada = cast.ada();
        dana = cast.dana();
    }

    @Test
    void whatever_is_reshaped_every_deal_keeps_what_is_reckoned_from_scratch() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 40; i++) {
            someDeal(random, i);
        }
        stages.change(ada, 1, Pipeline.QUALIFY, 0, new StageFields("Qualify", 33, 20, ""));
        assertKept("seed %d, at first".formatted(seed));
        for (int round = 0; round < 40; round++) {
            String done = reshape(random);
            assertKept("seed %d, round %d: %s".formatted(seed, round, done));
        }
    }

    @Test
    void open_deals_move_on_from_an_archived_stage_and_history_says_why() {
        long deal = pipeline.deal(dana, "Rollout", Pipeline.QUALIFY);
        long version = pipeline.version(deal);

        stages.archive(ada, 1, Pipeline.QUALIFY, Pipeline.PRESENT);

        assertThat(stageOf(deal)).isEqualTo(Pipeline.PRESENT);
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
        decide(deal, DealStatus.ON_HOLD);
        stages.archive(ada, 1, Pipeline.QUALIFY, Pipeline.PRESENT);
        stages.archive(ada, 1, Pipeline.PRESENT, Pipeline.CLOSE);
        assertThat(stageOf(deal)).isEqualTo(Pipeline.QUALIFY);

        decide(deal, DealStatus.OPEN);

        assertThat(stageOf(deal)).isEqualTo(Pipeline.CLOSE);
        assertKept("reopened");
    }

    @Test
    void an_undone_loss_leads_to_the_successor_and_an_undone_move_not_to_an_archived_stage() {
        long lost = pipeline.deal(dana, "Lost", Pipeline.QUALIFY);
        UUID loss = decide(lost, DealStatus.LOST);
        long moved = pipeline.deal(dana, "Moved", Pipeline.QUALIFY);
        UUID move = UUID.randomUUID();
        deals.move(dana, moved, order(Pipeline.CLOSE, pipeline.version(moved), move));
        stages.archive(ada, 1, Pipeline.QUALIFY, Pipeline.PRESENT);

        undo.undo(dana, lost, loss, UUID.randomUUID());

        assertThat(stageOf(lost)).isEqualTo(Pipeline.PRESENT);
        assertThatExceptionOfType(MoveRefused.class)
                .isThrownBy(() -> undo.undo(dana, moved, move, UUID.randomUUID()))
                .withMessage("deal.undo.stageArchived");
        assertThat(stageOf(moved)).isEqualTo(Pipeline.CLOSE);
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
            assertThat(stageOf(deal)).isEqualTo(Pipeline.PROSPECT);
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

    @Test
    void what_was_rolled_back_is_not_remembered() {
        transactions.executeWithoutResult(transaction -> {
            stages.change(ada, 1, Pipeline.QUALIFY, 0, new StageFields("Nowhere", 1, 1, ""));
            assertThat(pipeline.process().known(Pipeline.QUALIFY).name()).isEqualTo("Nowhere");
            transaction.setRollbackOnly();
        });
        stages.change(ada, 1, Pipeline.PRESENT, 0, new StageFields("Show", 60, 9, ""));

        assertThat(pipeline.process().known(Pipeline.QUALIFY).name()).isEqualTo("Qualify");
        assertThat(pipeline.process().known(Pipeline.PRESENT).name()).isEqualTo("Show");
    }

    private void someDeal(Random random, int i) {
        ProcessMap process = pipeline.process();
        long deal = pipeline.deal(
                dana,
                "Deal " + i,
                one(random, process.stages(Journey.SELLER)).id(),
                one(random, process.stages(Journey.BUYER)).id(),
                one(random, process.stages(Journey.MARKETER)).id());
        deals.change(
                dana,
                deal,
                fields -> fields.withProbability(random.nextInt(3) == 0 ? (short) random.nextInt(101) : null)
                        .withNextStep(
                                random.nextBoolean() ? "Call" : null, LocalDate.of(2026, 11, 1 + random.nextInt(30)))
                        .withExpectedClose(
                                random.nextInt(3) == 0 ? LocalDate.of(2026, 12, 1 + random.nextInt(30)) : null),
                UUID.randomUUID());
        int fate = random.nextInt(6);
        if (fate < 3) {
            decide(
                    deal,
                    List.of(DealStatus.WON, DealStatus.LOST, DealStatus.ON_HOLD).get(fate));
        }
        jdbc.sql("""
                        update deal set seller_since = seller_since - make_interval(days => :s, hours => :h),
                            buyer_since = buyer_since - make_interval(days => :b) where id = :id""")
                .param("s", random.nextInt(40))
                .param("h", random.nextInt(24))
                .param("b", random.nextInt(40))
                .param("id", deal)
                .update();
    }

    private String reshape(Random random) {
        ProcessMap process = pipeline.process();
        Journey journey = one(random, List.of(Journey.values()));
        List<Stage> living = process.stages(journey);
        Stage stage = one(random, living);
        int what = random.nextInt(5);
        if (what == 0) {
            stages.place(ada, 1, stage.id(), 1 + random.nextInt(living.size()));
        } else if (what == 1) {
            stages.change(ada, 1, stage.id(), edition(stage.id()), fields(random, journey, stage.name()));
        } else if (what == 2 && living.size() < Stages.MOST) {
            stages.add(ada, 1, journey, fields(random, journey, "Stage " + random.nextLong()));
        } else if (what == 3 && living.size() > 2) {
            Stage to =
                    one(random, living.stream().filter(other -> other != stage).toList());
            stages.archive(ada, 1, stage.id(), to.id());
        } else {
            alignments.align(ada, 1, alignmentEdition(), lines(random, process));
        }
        return "%d %s".formatted(what, stage.name());
    }

    private List<Alignment> lines(Random random, ProcessMap process) {
        List<Alignment> lines = new ArrayList<>();
        process.stages(Journey.SELLER)
                .forEach(seller -> lines.add(new Alignment(
                        seller.id(),
                        one(random, process.stages(Journey.BUYER)).id(),
                        one(random, process.stages(Journey.MARKETER)).id())));
        return lines;
    }

    private static StageFields fields(Random random, Journey journey, String name) {
        return new StageFields(
                name, journey == Journey.SELLER ? random.nextInt(101) : null, 1 + random.nextInt(60), "");
    }

    private void assertKept(String when) {
        List<Long> ids = jdbc.sql("select id from deal").query(Long.class).list();
        ProcessMap process = pipeline.process();
        transactions.executeWithoutResult(transaction -> ids.forEach(id -> {
            Deal deal = entities.find(Deal.class, id);
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

    private UUID decide(long deal, DealStatus to) {
        UUID gesture = UUID.randomUUID();
        Long reason = to == DealStatus.LOST ? processes.lossReasons().get(0).id() : null;
        LocalDate hold = to == DealStatus.ON_HOLD ? LocalDate.of(2200, 1, 1) : null;
        deals.decide(dana, deal, new OutcomeOrder(to, null, hold, reason, null, pipeline.version(deal), gesture));
        return gesture;
    }

    private static MoveOrder order(long sellerStage, long version, UUID gesture) {
        return new MoveOrder(Map.of(Journey.SELLER, sellerStage), version, null, null, gesture);
    }

    private long stageOf(long deal) {
        return number("select seller_stage_id from deal where id = :id", deal);
    }

    private long edition(long stage) {
        return number("select edition from stage where id = :id", stage);
    }

    private long alignmentEdition() {
        return number("select alignment_edition from sales_process where id = :id", 1);
    }

    private long number(String sql, long id) {
        return jdbc.sql(sql).param("id", id).query(Long.class).single();
    }

    private static <T> T one(Random random, List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static void await(CountDownLatch latch, Duration longest) {
        try {
            latch.await(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
