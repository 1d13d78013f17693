package app.trivium.timeline;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of what happened to a deal, the latest first.
 *
 * @param older where the rest is to be had; null when this is all
 */
public record Timeline(List<Entry> entries, @Nullable String older) {

    /**
     * What one person did in one gesture.
     *
     * @param icon name of the icon
     * @param journey the journey whose colour it has, if it is about one
     * @param when the day, as people write it
     * @param moment day and time, as people write them
     * @param iso day and time for machines
     * @param note the note, if it is one
     */
    public record Entry(
            String icon,
            @Nullable String journey,
            List<Line> lines,
            String who,
            String initials,
            String when,
            String moment,
            String iso,
            @Nullable Text note) {}

    /**
     * One thing that was done.
     *
     * @param label what it was done to, "Seller" or "Amount"
     * @param words what was done
     * @param why the reason or comment, if any was given
     */
    public record Line(String label, String words, @Nullable String why) {}

    /**
     * The text of a note.
     *
     * @param html safe to show as it is
     * @param path where its author changes or removes it; null for everybody else
     */
    public record Text(
            long id, String html, boolean edited, @Nullable String path) {}
}
