package app.trivium.deal;

import app.trivium.process.Journey;
import app.trivium.web.Invalid;
import app.trivium.web.Parsing;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a drag, a key or the "Move to…" form sends.
 *
 * @param seller the stage to go to in that journey, likewise {@code buyer} and {@code marketer}; empty to stay
 * @param sellerFrom where the deal stood when the form was made: choosing the same again means to stay, even if
 *     somebody else has moved the deal meanwhile
 * @param evidence how we know where the buyer stands; empty when nothing is said about it
 * @param asked present when a person filled the form in and gets it back if something is wrong with it
 */
record MoveForm(
        @Nullable String seller,
        @Nullable String buyer,
        @Nullable String marketer,
        @Nullable String sellerFrom,
        @Nullable String buyerFrom,
        @Nullable String marketerFrom,
        @Nullable String version,
        @Nullable String reason,
        @Nullable String evidence,
        @Nullable String evidenceBy,
        @Nullable String evidenceOn,
        @Nullable String gesture,
        @Nullable String back,
        @Nullable String asked) {

    private static final int LONGEST_REASON = 2000;
    private static final int LONGEST_NAME = 200;

    MoveOrder order() {
        return order(Seen.version(version));
    }

    /** The order for a deal that was seen in the given version. */
    MoveOrder order(long seenVersion) {
        Map<Journey, Long> to = to();
        BuyerEvidence known = known();
        if (to.isEmpty() && known == null) {
            throw new Invalid("stage", "deal.move.nowhere");
        }
        return new MoveOrder(
                to, seenVersion, Parsing.text(reason, "reason", LONGEST_REASON), known, Gesture.orNew(gesture));
    }

    /** The stage chosen in the journey, as it was sent. */
    @Nullable String chosen(Journey journey) {
        return switch (journey) {
            case SELLER -> seller;
            case BUYER -> buyer;
            case MARKETER -> marketer;
        };
    }

    private @Nullable String from(Journey journey) {
        return switch (journey) {
            case SELLER -> sellerFrom;
            case BUYER -> buyerFrom;
            case MARKETER -> marketerFrom;
        };
    }

    private Map<Journey, Long> to() {
        Map<Journey, Long> to = new EnumMap<>(Journey.class);
        for (Journey journey : Journey.values()) {
            Long stage = Parsing.id(chosen(journey), "stage");
            if (stage != null && !Objects.equals(stage, Parsing.id(from(journey), "stage"))) {
                to.put(journey, stage);
            }
        }
        return to;
    }

    /** That the buyer has confirmed it is for the buyer to say, so it cannot be chosen here. */
    private @Nullable BuyerEvidence known() {
        BuyerEvidence.Kind kind = Parsing.choice(evidence, "evidence", BuyerEvidence.Kind.class);
        if (kind == null) {
            return null;
        }
        return switch (kind) {
            case GUESS -> BuyerEvidence.GUESS;
            case SAID ->
                new BuyerEvidence(
                        kind,
                        Parsing.optionalLine(evidenceBy, "evidenceBy", LONGEST_NAME),
                        Parsing.date(evidenceOn, "evidenceOn"));
            case CONFIRMED -> throw new Invalid("evidence", "deal.evidence.notYours");
        };
    }
}
