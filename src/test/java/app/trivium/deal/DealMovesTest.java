package app.trivium.deal;

import static app.trivium.deal.LoneDeal.PROCESS;
import static app.trivium.deal.LoneDeal.TODAY;
import static app.trivium.deal.LoneDeal.act;
import static app.trivium.deal.LoneDeal.at;
import static app.trivium.deal.LoneDeal.buyer;
import static app.trivium.deal.LoneDeal.fields;
import static app.trivium.deal.LoneDeal.marketer;
import static app.trivium.deal.LoneDeal.seller;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.trivium.process.Journey;
import app.trivium.web.Invalid;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where a deal by itself stands: its moves and outcomes, what it refuses and what is taken back. */
class DealMovesTest {

    private final Deal deal = LoneDeal.open();

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
        assertThat(move.from()).isEqualTo(new Track(seller(1).id(), at(0)));
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
        assertThat(DealChange.learned(deal, said, act(2))).isPresent();
        assertThat(DealChange.learned(deal, BuyerEvidence.GUESS, act(2))).isEmpty();
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

        Move back = deal.takeBack(List.of(second), PROCESS, act(9)).get(0);

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

        assertThatExceptionOfType(MoveRefused.class).isThrownBy(() -> deal.takeBack(List.of(first), PROCESS, act(4)));
        assertThatExceptionOfType(MoveRefused.class)
                .isThrownBy(() -> deal.takeBack(deal.firstMoves(act(0)), PROCESS, act(4)));
    }

    private List<Integer> standing() {
        return standing(deal);
    }

    private static List<Integer> standing(Deal deal) {
        return Arrays.stream(Journey.values())
                .map(journey -> PROCESS.known(deal.stageId(journey)).position())
                .toList();
    }
}
