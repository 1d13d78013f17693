package app.trivium.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.trivium.money.Money;
import app.trivium.process.Journey;
import app.trivium.process.ProcessMap;
import app.trivium.process.ProcessMap.Alignment;
import app.trivium.process.Stage;
import app.trivium.web.Invalid;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.util.ReflectionTestUtils;

/** The deal by itself: what its verbs do, refuse and keep up to date. */
class DealTest {

    private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final int STALE_DAYS = 20;

    /** Five stages a journey; the alignment expects of the buyer 1, 1, 2, 3, 4 and of the marketer the same. */
    private static final ProcessMap PROCESS = process();

    private final Deal deal = deal(fields());

    @Test
    void a_new_deal_stands_at_the_first_stage_of_each_journey() {
        assertThat(standing()).containsExactly(1, 1, 1);
        assertThat(deal.status()).isEqualTo(DealStatus.OPEN);
        assertThat(deal.evidence()).isEqualTo(BuyerEvidence.GUESS);
    }

    @Test
    void a_deal_can_be_opened_further_on() {
        Deal found = new Deal(PROCESS, fields(), List.of(seller(3), buyer(2)), "crm-7", act(0));

        assertThat(standing(found)).containsExactly(3, 2, 1);
        assertThat(found.firstMoves(act(0)))
                .extracting(Move::toStageId)
                .containsExactly(seller(3).id(), buyer(2).id(), marketer(1).id());
        assertThat(found.firstMoves(act(0))).allMatch(move -> move.from() == null);
    }

    @Test
    void a_move_says_where_from_and_where_to() {
        Move move = deal.moveTo(seller(2), PROCESS, "they called", act(3)).orElseThrow();

        assertThat(standing()).containsExactly(2, 1, 1);
        assertThat(move.journey()).isEqualTo(Journey.SELLER);
        assertThat(move.from()).isEqualTo(new Track(seller(1).id(), START));
        assertThat(move.toStageId()).isEqualTo(seller(2).id());
    }

    @Test
    void a_deal_may_skip_stages_and_go_back() {
        deal.moveTo(seller(5), PROCESS, null, act(1));
        deal.moveTo(seller(2), PROCESS, null, act(2));

        assertThat(standing()).containsExactly(2, 1, 1);
    }

    @Test
    void a_move_to_the_same_stage_changes_nothing() {
        LocalDate attention = deal.reckoning().attentionOn();

        assertThat(deal.moveTo(seller(1), PROCESS, null, act(5))).isEmpty();
        assertThat(deal.reckoning().attentionOn()).isEqualTo(attention);
    }

    @Test
    void a_move_in_one_journey_leaves_the_others_alone() {
        deal.moveTo(marketer(4), PROCESS, null, act(1));

        assertThat(standing()).containsExactly(1, 1, 4);
    }

    @Test
    void a_closed_or_resting_deal_does_not_move() {
        deal.hold(TODAY.plusDays(30), PROCESS, null, act(0));
        assertThatExceptionOfType(MoveRefused.class).isThrownBy(() -> deal.moveTo(seller(2), PROCESS, null, act(1)));

        deal.reopen(PROCESS, null, act(1));
        deal.lose(TODAY, 1, PROCESS, null, act(2));
        assertThatExceptionOfType(MoveRefused.class).isThrownBy(() -> deal.moveTo(buyer(2), PROCESS, null, act(3)));

        deal.reopen(PROCESS, null, act(3));
        deal.win(TODAY, PROCESS, null, act(4));
        assertThatExceptionOfType(MoveRefused.class).isThrownBy(() -> deal.moveTo(marketer(1), PROCESS, null, act(5)));
        assertThat(standing()).containsExactly(1, 5, 5);
    }

    @Test
    void what_we_knew_of_the_buyers_stage_says_nothing_of_the_next() {
        BuyerEvidence said = new BuyerEvidence(BuyerEvidence.Kind.SAID, "Dana Reyes", TODAY);
        deal.know(said);
        deal.moveTo(seller(2), PROCESS, null, act(1));
        assertThat(deal.evidence()).isEqualTo(said);

        deal.moveTo(buyer(2), PROCESS, null, act(2));
        assertThat(deal.evidence()).isEqualTo(BuyerEvidence.GUESS);
        assertThat(deal.learnedSince(said, act(2))).isPresent();
        assertThat(deal.learnedSince(BuyerEvidence.GUESS, act(2))).isEmpty();
    }

    @Test
    void a_won_deal_has_its_buyer_and_marketer_at_the_end_and_is_certain() {
        deal.moveTo(seller(4), PROCESS, null, act(1));
        Decision decision = deal.win(TODAY, PROCESS, "signed", act(2));

        assertThat(deal.status()).isEqualTo(DealStatus.WON);
        assertThat(standing()).containsExactly(4, 5, 5);
        assertThat((int) deal.reckoning().probability()).isEqualTo(100);
        assertThat(decision.moves()).extracting(Move::journey).containsExactly(Journey.BUYER, Journey.MARKETER);
    }

    @Test
    void winning_moves_only_what_is_not_at_the_end_already() {
        deal.moveTo(buyer(5), PROCESS, null, act(1));

        assertThat(deal.win(TODAY, PROCESS, null, act(2)).moves())
                .extracting(Move::journey)
                .containsExactly(Journey.MARKETER);
    }

    @Test
    void a_lost_deal_stays_where_it_stood_and_has_no_chance() {
        deal.moveTo(seller(3), PROCESS, null, act(1));
        deal.lose(TODAY, 2, PROCESS, "too dear", act(2));

        assertThat(deal.status()).isEqualTo(DealStatus.LOST);
        assertThat(standing()).containsExactly(3, 1, 1);
        assertThat((int) deal.reckoning().probability()).isZero();
    }

    @Test
    void a_resting_deal_keeps_its_chance() {
        int before = (int) deal.reckoning().probability();
        deal.hold(TODAY.plusDays(1), PROCESS, null, act(0));

        assertThat(deal.status()).isEqualTo(DealStatus.ON_HOLD);
        assertThat((int) deal.reckoning().probability()).isEqualTo(before);
    }

    @Test
    void a_deal_rests_until_a_day_to_come() {
        for (LocalDate until : List.of(TODAY, TODAY.minusDays(1))) {
            assertThatExceptionOfType(Invalid.class)
                    .isThrownBy(() -> deal.hold(until, PROCESS, null, act(0)))
                    .matches(refusal -> "holdUntil".equals(refusal.field()));
        }
        assertThat(deal.status()).isEqualTo(DealStatus.OPEN);
    }

    @Test
    void a_rest_can_be_made_longer_but_nothing_else_is_decided_twice() {
        deal.hold(TODAY.plusDays(5), PROCESS, null, act(0));
        deal.hold(TODAY.plusDays(9), PROCESS, null, act(1));

        deal.win(TODAY, PROCESS, null, act(2));
        assertThatExceptionOfType(MoveRefused.class).isThrownBy(() -> deal.win(TODAY, PROCESS, null, act(3)));
        deal.lose(TODAY, 1, PROCESS, null, act(4));
        assertThatExceptionOfType(MoveRefused.class).isThrownBy(() -> deal.lose(TODAY, 1, PROCESS, null, act(5)));
        deal.reopen(PROCESS, null, act(6));
        assertThatExceptionOfType(MoveRefused.class).isThrownBy(() -> deal.reopen(PROCESS, null, act(7)));
    }

    @Test
    void a_reopened_deal_stands_where_it_stood_with_the_chance_of_its_stage() {
        deal.moveTo(seller(3), PROCESS, null, act(1));
        deal.lose(TODAY, 1, PROCESS, null, act(2));
        deal.reopen(PROCESS, null, act(3));

        assertThat(deal.status()).isEqualTo(DealStatus.OPEN);
        assertThat(standing()).containsExactly(3, 1, 1);
        assertThat((int) deal.reckoning().probability()).isEqualTo(30);
    }

    @Test
    void a_move_taken_back_gives_back_the_day_the_deal_had_come_there() {
        Move first = deal.moveTo(seller(2), PROCESS, null, act(1)).orElseThrow();
        Move second = deal.moveTo(seller(3), PROCESS, null, act(8)).orElseThrow();

        Move back = deal.takeBack(second, PROCESS, act(9));

        assertThat(standing()).containsExactly(2, 1, 1);
        assertThat(back.toStageId()).isEqualTo(first.toStageId());
        assertThat(deal.moveTo(seller(4), PROCESS, null, act(10)).orElseThrow().from())
                .isEqualTo(new Track(seller(2).id(), at(1)));
    }

    @Test
    void a_move_is_not_taken_back_once_another_followed_in_that_journey() {
        Move first = deal.moveTo(seller(2), PROCESS, null, act(1)).orElseThrow();
        deal.moveTo(buyer(2), PROCESS, null, act(2));
        deal.moveTo(seller(3), PROCESS, null, act(3));

        assertThatExceptionOfType(MoveRefused.class).isThrownBy(() -> deal.takeBack(first, PROCESS, act(4)));
        assertThatExceptionOfType(MoveRefused.class)
                .isThrownBy(() -> deal.takeBack(deal.firstMoves(act(0)).get(0), PROCESS, act(4)));
    }

    @ParameterizedTest
    @CsvSource({"1,1,0", "3,1,1", "4,1,2", "5,1,3", "5,4,0", "1,2,-1", "1,5,-4", "3,2,0", "4,4,-1"})
    void the_gap_is_what_the_alignment_expects_of_the_buyer_less_where_they_are(int sellerAt, int buyerAt, int gap) {
        deal.moveTo(seller(sellerAt), PROCESS, null, act(1));
        deal.moveTo(buyer(buyerAt), PROCESS, null, act(1));

        assertThat((int) deal.reckoning().gap()).isEqualTo(gap);
    }

    @Test
    void the_chance_follows_the_sellers_stage() {
        List<Integer> chances = new ArrayList<>();
        for (int position : List.of(1, 2, 3, 4, 5, 2)) {
            deal.moveTo(seller(position), PROCESS, null, act(position));
            chances.add((int) deal.reckoning().probability());
        }

        assertThat(chances).containsExactly(10, 20, 30, 40, 50, 20);
    }

    @Test
    void a_chance_set_by_hand_is_left_alone_until_it_is_automatic_again() {
        edit(deal.fields().withProbability((short) 65));
        deal.moveTo(seller(4), PROCESS, null, act(1));
        assertThat((int) deal.reckoning().probability()).isEqualTo(65);

        deal.win(TODAY, PROCESS, null, act(2));
        assertThat((int) deal.reckoning().probability()).isEqualTo(100);
        deal.reopen(PROCESS, null, act(3));
        assertThat((int) deal.reckoning().probability()).isEqualTo(65);

        edit(deal.fields().withProbability(null));
        assertThat((int) deal.reckoning().probability()).isEqualTo(40);
    }

    @Test
    void a_chance_of_zero_by_hand_is_a_chance_by_hand() {
        edit(deal.fields().withProbability((short) 0));

        assertThat((int) deal.reckoning().probability()).isZero();
    }

    @Test
    void a_deal_without_a_next_step_wants_attention_since_it_came_to_its_stage() {
        assertThat(deal.reckoning().attentionOn()).isEqualTo(TODAY);
        deal.moveTo(seller(2), PROCESS, null, act(6));

        assertThat(deal.reckoning().attentionOn()).isEqualTo(TODAY.plusDays(6));
    }

    @Test
    void a_deal_with_a_next_step_wants_attention_on_its_day() {
        edit(deal.fields().withNextStep("Call Ines", TODAY.plusDays(4)));

        assertThat(deal.reckoning().attentionOn()).isEqualTo(TODAY.plusDays(4));
    }

    @Test
    void a_next_step_without_a_day_leaves_attention_to_the_stage_going_stale() {
        edit(deal.fields().withNextStep("Call Ines", null));

        assertThat(deal.reckoning().attentionOn()).isEqualTo(TODAY.plusDays(STALE_DAYS));
    }

    @Test
    void the_expected_close_wants_attention_when_it_comes_first() {
        edit(deal.fields().withNextStep("Call Ines", TODAY.plusDays(9)).withExpectedClose(TODAY.plusDays(7)));

        assertThat(deal.reckoning().attentionOn()).isEqualTo(TODAY.plusDays(7));
    }

    @Test
    void a_seller_ahead_of_the_buyer_wants_attention_since_the_last_of_their_moves() {
        edit(deal.fields().withNextStep("Call Ines", TODAY.plusDays(15)));
        deal.moveTo(seller(4), PROCESS, null, act(3));
        assertThat(deal.reckoning().attentionOn()).isEqualTo(TODAY.plusDays(3));

        deal.moveTo(buyer(2), PROCESS, null, act(5));
        assertThat(deal.reckoning().attentionOn()).isEqualTo(TODAY.plusDays(5));

        deal.moveTo(buyer(3), PROCESS, null, act(6));
        assertThat(deal.reckoning().attentionOn()).isEqualTo(TODAY.plusDays(15));
    }

    @Test
    void an_edit_tells_each_field_that_changed() {
        DealFields now = deal.fields().withName("Line 5").withAmount(dollars("50000.5"));

        List<DealChange> changes = deal.edit(deal.fields(), now, PROCESS, act(1));

        assertThat(changes).hasSize(2);
        assertThat(changes).extracting(DealChange::oldValue).containsExactly("Line 4", "48000 USD");
        assertThat(changes).extracting(DealChange::newValue).containsExactly("Line 5", "50000.5 USD");
    }

    @Test
    void an_edit_that_changes_nothing_tells_nothing() {
        assertThat(deal.edit(deal.fields(), fields(), PROCESS, act(1))).isEmpty();
    }

    @Test
    void different_fields_changed_by_two_people_merge() {
        DealFields seen = deal.fields();
        deal.edit(seen, seen.withAmount(dollars("50000")), PROCESS, act(1));
        deal.edit(seen, seen.withNextStep("Call Ines", TODAY.plusDays(2)), PROCESS, act(2));
        deal.edit(seen, seen.withOwner(9), PROCESS, act(3));

        assertThat(deal.fields())
                .isEqualTo(seen.withAmount(dollars("50000"))
                        .withNextStep("Call Ines", TODAY.plusDays(2))
                        .withOwner(9));
    }

    @Test
    void the_same_field_changed_by_two_people_is_contested_and_nothing_of_the_later_edit_is_kept() {
        DealFields seen = deal.fields();
        deal.edit(seen, seen.withAmount(dollars("50000")), PROCESS, act(1));
        DealFields theirs = deal.fields();

        assertThatExceptionOfType(EditContested.class)
                .isThrownBy(
                        () -> deal.edit(seen, seen.withAmount(dollars("60000")).withName("Line 5"), PROCESS, act(2)))
                .satisfies(refusal -> {
                    assertThat(refusal.fields()).containsExactly(DealField.AMOUNT);
                    assertThat(refusal.theirs()).isEqualTo(theirs);
                });
        assertThat(deal.fields()).isEqualTo(theirs);
    }

    @Test
    void two_people_who_want_the_same_do_not_contest() {
        DealFields seen = deal.fields();
        deal.edit(seen, seen.withName("Line 5"), PROCESS, act(1));

        assertThat(deal.edit(seen, seen.withName("Line 5"), PROCESS, act(2))).isEmpty();
    }

    @Test
    void a_field_can_be_cleared_while_somebody_else_changes_another() {
        DealFields seen = deal.fields();
        deal.edit(seen, seen.withName("Line 5"), PROCESS, act(1));
        deal.edit(seen, seen.withAmount(null), PROCESS, act(2));

        assertThat(deal.fields().amount()).isNull();
        assertThat(deal.fields().name()).isEqualTo("Line 5");
    }

    @Test
    void every_field_survives_the_notation_of_the_history() {
        DealFields full = new DealFields(
                "نظام 🚀 by Dana on 2026-01-01",
                5,
                6,
                dollars("0.0001"),
                LocalDate.of(1900, 1, 1),
                3L,
                (short) 0,
                "Call\tInes, on 2026-01-01",
                LocalDate.of(2200, 12, 31));
        for (DealField field : DealField.values()) {
            DealFields put = field.put(fields(), field.textOf(full));
            assertThat(field.of(put)).as(field.name()).isEqualTo(field.of(full));
        }
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"GUESS,-,-", "SAID,-,-", "SAID,Dana Reyes,-", "SAID,-,2026-11-20", "CONFIRMED,On by on,2026-11-20"
            })
    void evidence_survives_the_notation_of_the_history(
            BuyerEvidence.Kind kind, @Nullable String by, @Nullable LocalDate on) {
        BuyerEvidence evidence = new BuyerEvidence(kind, by, on);

        assertThat(BuyerEvidence.parse(evidence.toString())).isEqualTo(evidence);
    }

    private void edit(DealFields now) {
        deal.edit(deal.fields(), now, PROCESS, act(0));
    }

    private List<Integer> standing() {
        return standing(deal);
    }

    private static List<Integer> standing(Deal deal) {
        return Arrays.stream(Journey.values())
                .map(journey -> PROCESS.known(deal.stageId(journey)).position())
                .toList();
    }

    private static Deal deal(DealFields fields) {
        Deal deal = new Deal(PROCESS, fields, List.of(), null, act(0));
        ReflectionTestUtils.setField(deal, "id", 7L);
        return deal;
    }

    private static DealFields fields() {
        return new DealFields("Line 4", 1, 1, dollars("48000"), null, null, null, null, null);
    }

    private static Money dollars(String amount) {
        return new Money(new BigDecimal(amount), "USD");
    }

    private static Act act(int day) {
        return new Act(1, at(day), LocalDate.ofInstant(at(day), ZoneOffset.UTC), UUID.randomUUID());
    }

    private static Instant at(int day) {
        return START.plus(day, ChronoUnit.DAYS);
    }

    private static Stage seller(int position) {
        return stage(Journey.SELLER, position);
    }

    private static Stage buyer(int position) {
        return stage(Journey.BUYER, position);
    }

    private static Stage marketer(int position) {
        return stage(Journey.MARKETER, position);
    }

    private static Stage stage(Journey journey, int position) {
        return PROCESS.stages(journey).get(position - 1);
    }

    private static ProcessMap process() {
        Map<Journey, Long> base = new EnumMap<>(Map.of(Journey.SELLER, 0L, Journey.BUYER, 10L, Journey.MARKETER, 20L));
        List<Stage> stages = new ArrayList<>();
        base.forEach((journey, offset) -> {
            for (int position = 1; position <= 5; position++) {
                Integer chance = journey == Journey.SELLER ? position * 10 : null;
                stages.add(new Stage(
                        offset + position, journey, position, journey + " " + position, chance, STALE_DAYS, "", false));
            }
        });
        List<Alignment> alignment = List.of(
                new Alignment(1, 11, 21),
                new Alignment(2, 11, 21),
                new Alignment(3, 12, 22),
                new Alignment(4, 13, 23),
                new Alignment(5, 14, 24));
        return new ProcessMap(1, "Test", stages, alignment, Map.of());
    }
}
