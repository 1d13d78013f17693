package app.trivium.deal;

import static org.assertj.core.api.Assertions.assertThat;

import app.trivium.Cast;
import app.trivium.DatabaseTest;
import app.trivium.Pipeline;
import app.trivium.identity.Actor;
import app.trivium.process.Alignments;
import app.trivium.process.Journey;
import app.trivium.process.ProcessMap;
import app.trivium.process.ProcessMap.Alignment;
import app.trivium.process.Processes;
import app.trivium.process.Stage;
import app.trivium.process.StageFields;
import app.trivium.process.Stages;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
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
    Processes processes;

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
    private ReshapedDeals reshaped;

    @BeforeEach
    void an_admin_and_a_rep() {
        ada = cast.ada();
        dana = cast.dana();
        reshaped = new ReshapedDeals(deals, processes, pipeline, entities, transactions, jdbc);
    }

    @Test
    void whatever_is_reshaped_every_deal_keeps_what_is_reckoned_from_scratch() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 40; i++) {
            someDeal(random, i);
        }
        stages.change(ada, 1, Pipeline.QUALIFY, 0, new StageFields("Qualify", 33, 20, ""));
        reshaped.assertKept("seed %d, at first".formatted(seed));
        for (int round = 0; round < 40; round++) {
            String done = reshape(random);
            reshaped.assertKept("seed %d, round %d: %s".formatted(seed, round, done));
        }
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
            reshaped.decide(
                    dana,
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
}
