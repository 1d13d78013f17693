package app.trivium.shaping;

import app.trivium.web.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of one process, ready to be shown.
 *
 * @param usual whether it is the default
 * @param openDeals "184 open deals"
 * @param lastChange "last changed by Ada King on 20 Nov"; null when nobody has
 * @param others all processes, to go to another one
 * @param teams all teams, to choose those that use the process
 * @param panel the stage that is edited
 */
public record ShapingPage(
        long id,
        String path,
        String name,
        boolean usual,
        boolean archived,
        String openDeals,
        @Nullable String lastChange,
        List<Link> others,
        List<Usage> teams,
        List<Lane> lanes,
        Panel panel,
        Grid grid) {

    /** Another process. */
    public record Link(String href, String name, @Nullable String current) {}

    /** A team, and whether it is named as one that uses the process. */
    public record Usage(long id, String name, boolean uses) {}

    /** A journey. */
    public record Lane(String journey, String name, boolean full, List<Line> stages, List<Gone> archived) {}

    /** An archived stage. */
    public record Gone(long id, String name) {}

    /** A stage in its journey's list; up and down are the places it can be put to, null at the ends. */
    public record Line(
            long id,
            int position,
            String name,
            String words,
            @Nullable String probability,
            @Nullable String colour,
            String href,
            @Nullable String current,
            @Nullable Integer up,
            @Nullable Integer down) {}

    /**
     * The stage that is edited.
     *
     * @param last whether it is the only one of its journey
     * @param full whether its checklist takes no more
     * @param left whether deals leave it: the last stage of buyer and marketer they do not
     */
    public record Panel(
            long id,
            String name,
            String journey,
            boolean last,
            List<Option> colours,
            List<Check> checklist,
            boolean full,
            boolean left) {}

    /**
     * A criterion of the stage's checklist.
     *
     * @param how what meets it; null when its text says so
     * @param held how many of the deals at the stage do not meet it
     */
    public record Check(
            String text,
            @Nullable String how,
            boolean required,
            String held,
            String path,
            @Nullable Integer up,
            @Nullable Integer down) {}

    /**
     * The alignment table.
     *
     * @param preview what would come of it, when that was asked
     */
    public record Grid(
            long edition,
            List<Option> buyers,
            List<Option> marketers,
            List<Row> rows,
            String off,
            @Nullable String preview) {}

    /**
     * A line of the alignment table: the stages picked, and how many open deals are off.
     *
     * @param buyerNow what is on file, where something else is picked; marketerNow alike
     */
    public record Row(
            long seller,
            String name,
            String buyer,
            String marketer,
            @Nullable String buyerNow,
            @Nullable String marketerNow,
            String off) {}
}
