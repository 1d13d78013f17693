package app.trivium.board;

import app.trivium.customfield.FieldFilter;
import app.trivium.deal.DealStatus;
import app.trivium.process.Journey;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which deals are wanted, as the query part of an address says it. The same filter means the same deals on the boards,
 * in the list, in the alignment view and in every count.
 *
 * @param mine whether the reader's own deals are among the wanted owners
 * @param owners the wanted owners besides; with {@code mine} false and none here, anybody's
 * @param teams teams whose members' deals are wanted, the teams below included
 * @param tags tags of which a deal has at least one
 * @param amountFrom least amount, in the home currency
 * @param amountTo most amount, in the home currency
 * @param kinds kinds of activities, of which the next step is one
 * @param text part of the deal's or the account's name
 * @param stages for each journey the stage a deal stands at, where that matters
 * @param statuses wanted statuses; a board does not ask
 * @param added what is wanted of fields that admins have added
 */
record DealFilter(
        boolean mine,
        List<Long> owners,
        List<Long> teams,
        List<Long> tags,
        @Nullable BigDecimal amountFrom,
        @Nullable BigDecimal amountTo,
        @Nullable Closing closing,
        @Nullable LocalDate closeFrom,
        @Nullable LocalDate closeTo,
        @Nullable GapChoice gap,
        @Nullable StepChoice step,
        List<Long> kinds,
        boolean stale,
        @Nullable String text,
        @Nullable Long account,
        @Nullable Long process,
        Map<Journey, Long> stages,
        Set<DealStatus> statuses,
        List<FieldFilter> added) {

    static final String MINE = "me";

    /** Names of the parameters, in the order in which filters are shown. */
    static final List<String> NAMES = List.of(
            "process",
            "team",
            "owner",
            "tag",
            "amountFrom",
            "amountTo",
            "closing",
            "closeFrom",
            "closeTo",
            "gap",
            "step",
            "kind",
            "stale",
            "text",
            "account",
            "seller",
            "buyer",
            "marketer",
            "status");

    /** Open deals alone, unless statuses were asked for, be it any. */
    DealFilter orOpen(boolean asked) {
        return asked
                ? this
                : new DealFilter(
                        mine,
                        owners,
                        teams,
                        tags,
                        amountFrom,
                        amountTo,
                        closing,
                        closeFrom,
                        closeTo,
                        gap,
                        step,
                        kinds,
                        stale,
                        text,
                        account,
                        process,
                        stages,
                        Set.of(DealStatus.OPEN),
                        added);
    }
}
