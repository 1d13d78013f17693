package app.trivium.board;

import app.trivium.process.Strip;
import org.jspecify.annotations.Nullable;

/**
 * A deal's card with every text ready, since it is drawn hundreds of times on a page.
 *
 * @param id of the element, "deal-7"
 * @param rank sorts the cards of a column as texts
 * @param kind classes of the card; likewise of the mark and the next step
 * @param mark the gap between seller and buyer or how long the deal has been standing; null when all is well
 */
public record DealCard(
        long deal,
        String id,
        long version,
        long stage,
        String rank,
        String kind,
        String name,
        String href,
        String account,
        Strip strip,
        @Nullable String amount,
        @Nullable String mark,
        String markKind,
        String next,
        String nextKind,
        String initials,
        String owner,
        String ownerLabel,
        String pickLabel,
        String menuLabel,
        String menuHref,
        String starLabel,
        String starHref,
        boolean starred) {}
