package app.trivium.accountroom;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An account's page.
 *
 * @param letter that stands for it
 * @param lead industry and place, as far as they are known
 * @param mayEdit whether this reader may change it
 * @param isFree whether nothing hangs on it, so that it may be removed
 * @param total how many deals there are that this reader may see
 */
public record AccountPage(
        long id,
        String name,
        String letter,
        String lead,
        @Nullable Link parent,
        boolean mayEdit,
        boolean isFree,
        @Nullable String about,
        Figures figures,
        String total,
        List<DealRow> deals,
        Pager pager,
        List<Fact> facts,
        List<PersonLine> people,
        boolean morePeople,
        List<Link> children) {

    /** A name that leads to its page. */
    public record Link(String href, String name) {}

    /**
     * Something known about an account or a person.
     *
     * @param href where the value leads, if anywhere
     */
    public record Fact(String label, String value, @Nullable String href) {}

    /**
     * Its deals in figures.
     *
     * @param winRate of the closed deals, "50 %"; a dash when none is closed
     * @param nextClose the next expected close of an open deal; a dash when none has one
     */
    public record Figures(
            String openSum, long open, String wonSum, long won, String winRate, String nextClose, String currency) {}

    /** Somebody who works there. */
    public record PersonLine(String href, String initials, String name, String jobTitle, String deals) {}
}
