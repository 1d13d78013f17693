package app.trivium.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.trivium.Cast;
import app.trivium.DatabaseTest;
import app.trivium.Pipeline;
import app.trivium.identity.Actor;
import app.trivium.process.Checklists;
import app.trivium.process.Criterion;
import app.trivium.process.CriterionFields;
import app.trivium.process.Journey;
import app.trivium.process.ProcessMap;
import app.trivium.process.Processes;
import app.trivium.process.SalesProcesses;
import app.trivium.process.StageFields;
import app.trivium.process.Stages;
import app.trivium.web.Forbidden;
import app.trivium.web.Invalid;
import app.trivium.web.NotFound;
import app.trivium.web.Refusal;
import jakarta.persistence.EntityManager;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Deals that go on in another process. */
@DatabaseTest
class ProcessChangeTest {

    @Autowired
    Cast cast;

    @Autowired
    Pipeline pipeline;

    @Autowired
    Deals deals;

    @Autowired
    ProcessChanges changes;

    @Autowired
    Undo undo;

    @Autowired
    Processes processes;

    @Autowired
    SalesProcesses salesProcesses;

    @Autowired
    Stages stages;

    @Autowired
    Checklists checklists;

    @Autowired
    EntityManager entities;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient jdbc;

    private Actor dana;
    private ProcessMap renewals;
    private long deal;

    @BeforeEach
    void a_deal_and_another_process() {
        dana = cast.dana();
        renewals = processes.map(cast.renewals());
        deal = pipeline.deal(dana, "Rollout", Pipeline.PRESENT, Pipeline.EVALUATION);
    }

    @Test
    void a_deal_goes_over_by_three_moves_which_say_what_it_left() {
        UUID gesture = goOver(Map.of(Journey.SELLER, second(Journey.SELLER)));

        assertThat(jdbc.sql("""
                        select m.journey, f.name as left_stage, m.left_process_id, t.name as reached, m.process_id
                        from move m join stage f on f.id = m.from_stage_id join stage t on t.id = m.to_stage_id
                        where gesture = :gesture order by m.id""").param("gesture", gesture).query().listOfRows().stream()
                        .map(row -> List.copyOf(row.values())))
                .containsExactly(
                        List.of("SELLER", "Present", 1L, "Rapport", renewals.id()),
                        List.of("BUYER", "Evaluation", 1L, "Evaluation", renewals.id()),
                        List.of("MARKETER", "Unaware", 1L, "Unaware", renewals.id()));
        assertThat(processOf(deal)).isEqualTo(renewals.id());
    }

    @Test
    void what_follows_from_stages_and_alignment_follows_from_those_of_the_new_process() {
        long fourth = renewals.stages(Journey.SELLER).get(3).id();
        stages.change(cast.ada(), renewals.id(), fourth, 0, new StageFields("Sign", 77, 3, ""));

        goOver(Map.of());

        assertThat(jdbc.sql("select probability from deal where id = :id")
                        .param("id", deal)
                        .query(Integer.class)
                        .single())
                .isEqualTo(77);
        new ReshapedDeals(deals, processes, pipeline, entities, transactions, jdbc).assertKept("gone over");
    }

    @Test
    void the_board_of_any_past_instant_can_be_rebuilt_from_moves() {
        OffsetDateTime before = now();
        goOver(Map.of());
        OffsetDateTime after = now();

        assertThat(processAsOf(before)).containsExactly(1L, 1L, 1L);
        assertThat(processAsOf(after)).containsExactly(renewals.id(), renewals.id(), renewals.id());
    }

    @Test
    void it_is_taken_back_to_where_it_stood_since_when_it_had_stood_there() {
        Object before = standing();
        UUID gesture = goOver(Map.of());
        assertThat(standing()).isNotEqualTo(before);

        undo.undo(dana, deal, gesture, UUID.randomUUID());

        assertThat(standing()).isEqualTo(before);
        assertThat(moves()).isEqualTo(9);
    }

    @Test
    void it_is_not_taken_back_once_the_deal_has_moved_on_or_its_process_is_archived() {
        UUID gesture = goOver(Map.of());
        salesProcesses.makeDefault(cast.ada(), renewals.id());
        salesProcesses.archive(cast.ada(), 1);
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> undo.undo(dana, deal, gesture, UUID.randomUUID()))
                .withMessage("process.archived");
        salesProcesses.bringBack(cast.ada(), 1);
        move(Journey.MARKETER, second(Journey.MARKETER));

        assertThatExceptionOfType(MoveRefused.class)
                .isThrownBy(() -> undo.undo(dana, deal, gesture, UUID.randomUUID()))
                .withMessage("deal.undo.movedSince");
        assertThat(processOf(deal)).isEqualTo(renewals.id());
    }

    @Test
    void the_same_gesture_sent_twice_counts_once() {
        var order = new ProcessOrder(renewals.id(), Map.of(), 0, UUID.randomUUID());
        long version = changes.change(dana, deal, order);

        assertThat(changes.change(dana, deal, order)).isEqualTo(version).isEqualTo(pipeline.version(deal));
        assertThat(moves()).isEqualTo(6);
    }

    @Test
    void who_saw_it_before_somebody_moved_it_is_told_so() {
        move(Journey.BUYER, Pipeline.NEGOTIATION);

        assertThatExceptionOfType(MoveRefused.class)
                .isThrownBy(() -> changes.change(cast.cleo(), deal, order(renewals.id(), Map.of(), 0)))
                .withMessage("deal.move.overtaken");
    }

    @Test
    void a_move_meant_for_the_process_it_has_left_is_told_where_it_went() {
        goOver(Map.of());

        assertThatExceptionOfType(MoveRefused.class)
                .isThrownBy(() -> deals.move(
                        cast.cleo(),
                        deal,
                        new MoveOrder(Map.of(Journey.SELLER, Pipeline.CLOSE), 0, null, null, UUID.randomUUID())))
                .withMessage("deal.move.overtaken");
    }

    @Test
    void what_cannot_be_is_refused_in_words() {
        refused("deal.process.already", order(1, Map.of(), 0));
        refused("process.unknown", order(77, Map.of(), 0));
        refused("process.stage.unknown", order(renewals.id(), Map.of(Journey.SELLER, Pipeline.QUALIFY), 0));
        salesProcesses.archive(cast.ada(), renewals.id());
        refused("process.archived", order(renewals.id(), Map.of(), 0));
        salesProcesses.bringBack(cast.ada(), renewals.id());
        cast.lose(deal, dana);
        refused("deal.move.notOpen", order(renewals.id(), Map.of(), 1));
        assertThat(moves()).isEqualTo(3);
    }

    @Test
    void what_is_required_before_the_stage_it_enters_at_is_asked_for_and_not_what_it_leaves() {
        checklists.add(
                cast.ada(),
                1,
                Pipeline.PRESENT,
                new CriterionFields("They saw it on their data", Criterion.Level.REQUIRED, null, null));
        long rapport = second(Journey.SELLER);
        long criterion = checklists.add(
                cast.ada(),
                renewals.id(),
                rapport,
                new CriterionFields("They use it every day", Criterion.Level.REQUIRED, null, null));

        assertThatExceptionOfType(HeldBack.class)
                .isThrownBy(() -> changes.change(dana, deal, order(renewals.id(), Map.of(), 0)));
        assertThat(processOf(deal)).isEqualTo(1);
        changes.change(
                dana,
                deal,
                new ProcessOrder(renewals.id(), Map.of(), 0, Toll.of(Set.of(criterion), null), UUID.randomUUID()));

        assertThat(processOf(deal)).isEqualTo(renewals.id());
    }

    @Test
    void only_who_may_edit_the_deal_changes_its_process() {
        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() -> changes.change(cast.marco(), deal, order(renewals.id(), Map.of(), 0)));
        jdbc.sql("update access_policy set sight = 'TEAM'").update();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> changes.change(cast.marco(), deal, order(renewals.id(), Map.of(), 0)));
    }

    private void refused(String key, ProcessOrder order) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> changes.change(dana, deal, order))
                .withMessage(key);
    }

    private UUID goOver(Map<Journey, Long> to) {
        ProcessOrder order = order(renewals.id(), to, pipeline.version(deal));
        changes.change(dana, deal, order);
        return order.gesture();
    }

    private static ProcessOrder order(long process, Map<Journey, Long> to, long seen) {
        return new ProcessOrder(process, to, seen, UUID.randomUUID());
    }

    private void move(Journey journey, long stage) {
        deals.move(
                dana,
                deal,
                new MoveOrder(Map.of(journey, stage), pipeline.version(deal), null, null, UUID.randomUUID()));
    }

    private long second(Journey journey) {
        return renewals.stages(journey).get(1).id();
    }

    private long processOf(long id) {
        return jdbc.sql("select process_id from deal where id = :id")
                .param("id", id)
                .query(Long.class)
                .single();
    }

    private Object standing() {
        return jdbc.sql("""
                        select process_id, seller_stage_id, seller_since, buyer_stage_id, buyer_since, buyer_evidence,
                               marketer_stage_id, marketer_since, gap, probability, stale_on, attention_on
                        from deal where id = :id""").param("id", deal).query().singleRow();
    }

    private List<Long> processAsOf(OffsetDateTime moment) {
        return jdbc.sql("""
                        select distinct on (journey) process_id from move
                        where deal_id = :deal and moved_at <= :moment order by journey, id desc""")
                .param("deal", deal)
                .param("moment", moment)
                .query(Long.class)
                .list();
    }

    private OffsetDateTime now() {
        return jdbc.sql("select clock_timestamp()").query(OffsetDateTime.class).single();
    }

    private long moves() {
        return jdbc.sql("select count(*) from move where deal_id = :deal")
                .param("deal", deal)
                .query(Long.class)
                .single();
    }
}
