package app.trivium.deal;

import static app.trivium.deal.LoneDeal.PROCESS;
import static app.trivium.deal.LoneDeal.STALE_DAYS;
import static app.trivium.deal.LoneDeal.TODAY;
import static app.trivium.deal.LoneDeal.act;
import static app.trivium.deal.LoneDeal.buyer;
import static app.trivium.deal.LoneDeal.seller;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a deal by itself reckons from where it stands: the gap, its chance and when it wants attention. */
class ReckoningTest {

    private final Deal deal = LoneDeal.open();

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

    private void edit(DealFields now) {
        deal.edit(deal.fields(), now, PROCESS, act(0));
    }
}
