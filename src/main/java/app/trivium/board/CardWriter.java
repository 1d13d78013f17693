package app.trivium.board;

import app.trivium.identity.Initials;
import app.trivium.process.Gap;
import app.trivium.process.Journey;
import app.trivium.process.StripWriter;
import app.trivium.web.Formats;
import app.trivium.web.Texts;
import org.jspecify.annotations.Nullable;

/** Writes the cards of one page for one reader. */
final class CardWriter {

    private final BoardSort sort;
    private final StripWriter strips;
    private final Formats formats;
    private final Texts texts;

    CardWriter(BoardSort sort, StripWriter strips, Formats formats, Texts texts) {
        this.sort = sort;
        this.strips = strips;
        this.formats = formats;
        this.texts = texts;
    }

    DealCard write(CardRow row) {
        long id = row.rank().id();
        boolean stale = !row.staleOn().isAfter(formats.today());
        boolean starred = row.rank().starred();
        return new DealCard(
                id,
                "deal-" + id,
                row.version(),
                row.stage(),
                row.rank().sortable(sort),
                "card" + (stale ? " stale" : "") + (starred ? " starred" : ""),
                row.name(),
                "/deals/" + id,
                row.account(),
                strips.open(row.at()),
                row.amount() == null || row.currency() == null ? null : formats.money(row.amount(), row.currency()),
                mark(row, stale),
                markKind(row),
                new NextStep(row.nextStep(), row.nextStepOn(), row.nextStepKind()).words(formats, texts),
                "next " + new NextStep(row.nextStep(), row.nextStepOn(), row.nextStepKind()).state(formats.today()),
                Initials.of(row.owner()),
                row.owner(),
                texts.of("board.card.owner", row.owner()),
                texts.of("board.card.select", row.name()),
                texts.of("board.card.move", row.name()),
                "/deals/" + id + "/moves/new",
                texts.of(starred ? "board.card.unstar" : "board.card.star", row.name()),
                "/deals/" + id + "/star",
                starred);
    }

    /** The gap between seller and buyer, how long the deal has been standing where it went stale, or both. */
    private @Nullable String mark(CardRow row, boolean stale) {
        String days = formats.count(formats.daysSince(row.at(Journey.SELLER).since()));
        int gap = Math.abs(row.gap());
        return switch (Gap.of(row.gap())) {
            case TOGETHER -> stale ? texts.of("board.card.stale", days) : null;
            case BUYER_AHEAD -> texts.of("board.card.behind", gap) + (stale ? texts.of("board.card.days", days) : "");
            case SELLER_AHEAD, SELLER_FAR_AHEAD ->
                stale
                        ? texts.of("board.card.ahead.short", gap) + texts.of("board.card.days", days)
                        : texts.of("board.card.ahead", gap);
        };
    }

    private static String markKind(CardRow row) {
        return switch (Gap.of(row.gap())) {
            case SELLER_AHEAD -> "chip warn";
            case SELLER_FAR_AHEAD, TOGETHER -> "chip bad";
            case BUYER_AHEAD -> "chip info";
        };
    }
}
