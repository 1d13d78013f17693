package app.trivium.deal;

import static app.trivium.deal.LoneDeal.PROCESS;
import static app.trivium.deal.LoneDeal.TODAY;
import static app.trivium.deal.LoneDeal.act;
import static app.trivium.deal.LoneDeal.dollars;
import static app.trivium.deal.LoneDeal.fields;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A deal by itself, edited by one person or by two, and how the history writes down what it held. */
class DealEditsTest {

    private final Deal deal = LoneDeal.open();

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
}
