package app.trivium.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.trivium.Cast;
import app.trivium.DatabaseTest;
import app.trivium.Pipeline;
import app.trivium.deal.DealStatus;
import app.trivium.deal.Deals;
import app.trivium.deal.HeldBack;
import app.trivium.deal.Missing;
import app.trivium.deal.MoveOrder;
import app.trivium.deal.OutcomeOrder;
import app.trivium.deal.Toll;
import app.trivium.deal.Undo;
import app.trivium.identity.Actor;
import app.trivium.process.Checklists;
import app.trivium.process.Criterion.Level;
import app.trivium.process.CriterionFields;
import app.trivium.process.Journey;
import app.trivium.process.Processes;
import app.trivium.process.Stages;
import app.trivium.web.Forbidden;
import app.trivium.web.Invalid;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is required at a stage is enforced wherever a deal goes on, and nowhere else. */
@DatabaseTest
class CriteriaGateTest {

    private static final long RAPPORT = 2;

    @Autowired
    Cast cast;

    @Autowired
    Pipeline pipeline;

    @Autowired
    Checklists checklists;

    @Autowired
    Deals deals;

    @Autowired
    Undo undo;

    @Autowired
    Stages stages;

    @Autowired
    Processes processes;

    @Autowired
    JdbcClient jdbc;

    private Actor dana;
    private long deal;
    private Asked asked;

    @BeforeEach
    void a_deal_of_dana_at_qualify() {
        dana = cast.dana();
        asked = new Asked(checklists, cast);
        deal = pipeline.deal(dana, "Line 4 retrofit", Pipeline.QUALIFY);
    }

    @Test
    void a_deal_is_held_back_until_the_fact_is_there() {
        long criterion = asked.required(Pipeline.QUALIFY, "CLOSE_DATE_SET");

        HeldBack held = heldBack(Map.of(Journey.SELLER, Pipeline.PRESENT));

        assertThat(held.missing())
                .containsExactly(new Missing(
                        "criterion-" + criterion, "The CLOSE_DATE_SET", "Qualify", Missing.Answer.EXPECTED_CLOSE, ""));
        assertThat(seller()).isEqualTo(Pipeline.QUALIFY);
        assertThat(moves()).isEqualTo(3);

        closeOn(LocalDate.of(2027, 1, 22));
        move(Map.of(Journey.SELLER, Pipeline.PRESENT), Toll.NONE);
        assertThat(seller()).isEqualTo(Pipeline.PRESENT);
    }

    @Test
    void who_skips_stages_is_asked_for_what_each_of_them_requires() {
        asked.required(RAPPORT, "NEXT_STEP_PLANNED");
        asked.required(Pipeline.QUALIFY, "CLOSE_DATE_SET");
        asked.required(Pipeline.PRESENT, "SIGNER_MET");
        deal = pipeline.deal(dana, "Warehouse labels");

        move(Map.of(Journey.SELLER, RAPPORT), Toll.NONE);
        assertThat(texts(heldBack(Map.of(Journey.SELLER, Pipeline.PRESENT))))
                .containsExactly("The NEXT_STEP_PLANNED", "The CLOSE_DATE_SET");
    }

    @Test
    void going_back_resting_and_losing_are_never_held_back() {
        asked.required(Pipeline.QUALIFY, "CLOSE_DATE_SET");
        asked.required(RAPPORT, "CLOSE_DATE_SET");

        move(Map.of(Journey.SELLER, RAPPORT), Toll.NONE);
        decide(DealStatus.ON_HOLD, Toll.NONE);
        decide(DealStatus.OPEN, Toll.NONE);
        decide(DealStatus.LOST, Toll.NONE);

        assertThat(status()).isEqualTo("LOST");
    }

    @Test
    void a_win_needs_what_the_sellers_stages_require_from_the_present_to_the_last_and_nothing_of_the_buyers() {
        asked.required(RAPPORT, "NEXT_STEP_PLANNED");
        asked.required(Pipeline.PRESENT, "SIGNER_MET");
        asked.required(Pipeline.CLOSE, "CLOSE_DATE_SET");
        asked.required(Pipeline.EVALUATION, "CONTACT_MET");
        asked.requiredOfBuyer(Pipeline.CLOSE, 10);

        HeldBack held = catchThrowableOfType(HeldBack.class, () -> decide(DealStatus.WON, Toll.NONE));
        assertThat(texts(held)).containsExactly("The SIGNER_MET", "The CLOSE_DATE_SET");
        assertThat(status()).isEqualTo("OPEN");

        long signer = pipeline.person(dana, "Acme Corporation", "Jun Ito");
        meet(signer);
        decide(DealStatus.WON, new Toll(Set.of(), null, LocalDate.of(2026, 11, 1), null, null, null, Map.of(), null));
        assertThat(status()).isEqualTo("WON");
    }

    @Test
    void a_stage_of_the_buyer_holds_back_the_buyer_alone() {
        asked.required(Pipeline.REQUIREMENTS, "CLOSE_DATE_SET");
        move(Map.of(Journey.BUYER, Pipeline.REQUIREMENTS), Toll.NONE);

        move(Map.of(Journey.SELLER, Pipeline.CLOSE), Toll.NONE);
        assertThat(texts(heldBack(Map.of(Journey.BUYER, Pipeline.EVALUATION)))).containsExactly("The CLOSE_DATE_SET");
    }

    @Test
    void advice_holds_nothing_back() {
        asked.add(Pipeline.QUALIFY, new CriterionFields("A signer met", Level.ADVICE, "SIGNER_MET", null));

        move(Map.of(Journey.SELLER, Pipeline.PRESENT), Toll.NONE);

        assertThat(seller()).isEqualTo(Pipeline.PRESENT);
    }

    @Test
    void what_is_missing_is_given_with_the_move_and_taken_back_with_it() {
        long agreed = asked.requiredTick(Pipeline.QUALIFY, "They agreed the list");
        asked.required(Pipeline.QUALIFY, "CLOSE_DATE_SET");
        asked.required(Pipeline.QUALIFY, "NEXT_STEP_PLANNED");
        Toll half = new Toll(Set.of(agreed), null, LocalDate.of(2027, 1, 22), null, null, null, Map.of(), null);

        assertThat(texts(catchThrowableOfType(
                        HeldBack.class, () -> move(Map.of(Journey.SELLER, Pipeline.PRESENT), half))))
                .containsExactly("The NEXT_STEP_PLANNED");
        assertThat(ticks()).isZero();
        assertThat(field("expected_close")).isEmpty();

        LocalDate on = LocalDate.of(2026, 12, 1);
        UUID gesture = move(
                Map.of(Journey.SELLER, Pipeline.PRESENT),
                new Toll(Set.of(agreed), null, LocalDate.of(2027, 1, 22), "Demo", on, null, Map.of(), null));
        assertThat(seller()).isEqualTo(Pipeline.PRESENT);
        assertThat(ticks()).isOne();
        assertThat(field("next_step")).isEqualTo("Demo");

        undo.undo(dana, deal, gesture, UUID.randomUUID());
        assertThat(seller()).isEqualTo(Pipeline.QUALIFY);
        assertThat(ticks()).isZero();
        assertThat(field("expected_close")).isEmpty();
        assertThat(field("next_step")).isEmpty();
    }

    @Test
    void a_move_is_taken_back_whatever_is_required_by_now() {
        UUID back = move(Map.of(Journey.SELLER, RAPPORT), Toll.NONE);
        asked.required(RAPPORT, "CLOSE_DATE_SET");

        undo.undo(dana, deal, back, UUID.randomUUID());

        assertThat(seller()).isEqualTo(Pipeline.QUALIFY);
    }

    @Test
    void how_far_the_buyer_is_counts_as_it_is_after_the_gesture() {
        asked.requiredOfBuyer(Pipeline.QUALIFY, Pipeline.EVALUATION);

        HeldBack held = heldBack(Map.of(Journey.SELLER, Pipeline.PRESENT));
        assertThat(held.missing()).extracting(Missing::value).containsExactly(String.valueOf(Pipeline.EVALUATION));
        assertThat(texts(heldBack(Map.of(Journey.SELLER, Pipeline.PRESENT, Journey.BUYER, Pipeline.REQUIREMENTS))))
                .hasSize(1);
        move(Map.of(Journey.SELLER, Pipeline.PRESENT, Journey.BUYER, Pipeline.EVALUATION), Toll.NONE);

        assertThat(seller()).isEqualTo(Pipeline.PRESENT);
    }

    @Test
    void a_manager_lets_a_deal_pass_with_a_reason_that_is_kept_and_a_rep_does_not() {
        asked.required(Pipeline.QUALIFY, "CLOSE_DATE_SET");
        Toll pass = Toll.of(Set.of(), "They decide on Friday");

        assertThatThrownBy(() -> move(Map.of(Journey.SELLER, Pipeline.PRESENT), pass))
                .isInstanceOf(Forbidden.class);
        UUID gesture = UUID.randomUUID();
        deals.move(
                cast.tess(),
                deal,
                new MoveOrder(Map.of(Journey.SELLER, Pipeline.PRESENT), 0, null, null, pass, gesture));

        assertThat(seller()).isEqualTo(Pipeline.PRESENT);
        assertThat(jdbc.sql("select missing || ': ' || reason from gate_pass where gesture = :gesture")
                        .param("gesture", gesture)
                        .query(String.class)
                        .single())
                .isEqualTo("The CLOSE_DATE_SET: They decide on Friday");
    }

    @Test
    void a_reason_to_pass_is_kept_only_where_something_is_missing() {
        deals.move(
                cast.tess(),
                deal,
                new MoveOrder(
                        Map.of(Journey.SELLER, Pipeline.PRESENT),
                        0,
                        null,
                        null,
                        Toll.of(Set.of(), "Whatever"),
                        UUID.randomUUID()));

        assertThat(jdbc.sql("select count(*) from gate_pass").query(Long.class).single())
                .isZero();
    }

    @Test
    void a_deal_may_be_opened_where_it_stands_already() {
        asked.required(RAPPORT, "CLOSE_DATE_SET");

        assertThatCode(() -> pipeline.deal(dana, "Order desk", Pipeline.CLOSE)).doesNotThrowAnyException();
    }

    @Test
    void deals_of_an_archived_stage_go_on_whatever_it_required() {
        asked.required(Pipeline.QUALIFY, "CLOSE_DATE_SET");

        stages.archive(cast.ada(), 1, Pipeline.QUALIFY, Pipeline.PRESENT);

        assertThat(seller()).isEqualTo(Pipeline.PRESENT);
        assertThat(jdbc.sql("select reason from gate_pass").query(String.class).single())
                .isEqualTo("stage archived");
    }

    @Test
    void a_criterion_that_asks_for_an_archived_stage_asks_for_its_successor() {
        long criterion = asked.requiredOfBuyer(Pipeline.QUALIFY, Pipeline.NEGOTIATION);

        stages.archive(cast.ada(), 1, Pipeline.NEGOTIATION, Pipeline.EVALUATION);

        assertThat(pipeline.process().criterion(criterion).orElseThrow().buyerStage())
                .isEqualTo(Pipeline.EVALUATION);
        move(Map.of(Journey.SELLER, Pipeline.PRESENT, Journey.BUYER, Pipeline.EVALUATION), Toll.NONE);
        assertThat(seller()).isEqualTo(Pipeline.PRESENT);
    }

    @Test
    void what_no_deal_could_meet_is_refused() {
        stages.archive(cast.ada(), 1, Pipeline.NEGOTIATION, Pipeline.EVALUATION);

        for (long buyerStage : List.of(Pipeline.NEGOTIATION, Pipeline.CLOSE, 777L)) {
            assertThatThrownBy(() -> asked.requiredOfBuyer(Pipeline.QUALIFY, buyerStage))
                    .isInstanceOf(Invalid.class)
                    .hasMessage("process.criterion.buyerStage");
        }
        assertThatThrownBy(() -> asked.requiredOfBuyer(Pipeline.REQUIREMENTS, Pipeline.EVALUATION))
                .isInstanceOf(Invalid.class)
                .hasMessage("process.criterion.ownJourney");
    }

    @Test
    void a_tick_of_another_process_is_refused() {
        asked.requiredTick(Pipeline.QUALIFY, "They agreed the list");
        long fact = asked.required(Pipeline.QUALIFY, "CLOSE_DATE_SET");

        for (long tick : List.of(fact, 777L)) {
            assertThatThrownBy(() -> move(Map.of(Journey.SELLER, Pipeline.PRESENT), Toll.of(Set.of(tick), null)))
                    .isInstanceOf(Invalid.class);
        }
    }

    private HeldBack heldBack(Map<Journey, Long> to) {
        return catchThrowableOfType(HeldBack.class, () -> move(to, Toll.NONE));
    }

    private static List<String> texts(HeldBack held) {
        return held.missing().stream().map(Missing::text).toList();
    }

    private UUID move(Map<Journey, Long> to, Toll toll) {
        UUID gesture = UUID.randomUUID();
        deals.move(dana, deal, new MoveOrder(to, pipeline.version(deal), null, null, toll, gesture));
        return gesture;
    }

    private void decide(DealStatus to, Toll toll) {
        Long reason = to == DealStatus.LOST ? processes.lossReasons().get(0).id() : null;
        LocalDate hold = to == DealStatus.ON_HOLD ? LocalDate.of(2200, 1, 1) : null;
        deals.decide(
                dana,
                deal,
                new OutcomeOrder(to, null, hold, reason, null, pipeline.version(deal), toll, UUID.randomUUID()));
    }

    private void closeOn(LocalDate day) {
        deals.change(dana, deal, fields -> fields.withExpectedClose(day), UUID.randomUUID());
    }

    private void meet(long signer) {
        jdbc.sql("""
                        insert into stakeholder (id, version, deal_id, person_id, role, stance, met)
                        values (1, 0, :deal, :person, 'SIGNS', 1, true)""").param("deal", deal).param("person", signer).update();
    }

    private long seller() {
        return jdbc.sql("select seller_stage_id from deal where id = :deal")
                .param("deal", deal)
                .query(Long.class)
                .single();
    }

    private long moves() {
        return jdbc.sql("select count(*) from move where deal_id = :deal")
                .param("deal", deal)
                .query(Long.class)
                .single();
    }

    private long ticks() {
        return jdbc.sql("select count(*) from criterion_tick").query(Long.class).single();
    }

    private String status() {
        return field("status");
    }

    private String field(String column) {
        return jdbc.sql("select coalesce(%s::text, '') from deal where id = :deal".formatted(column))
                .param("deal", deal)
                .query(String.class)
                .single();
    }
}
