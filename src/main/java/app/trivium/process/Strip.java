package app.trivium.process;

import org.jspecify.annotations.Nullable;

/** The three-track strip of a deal, ready to be drawn; {@code words} says the same to those who do not see it. */
public record Strip(String words, Lane seller, Lane buyer, Lane marketer) {

    /**
     * One track.
     *
     * @param at how many stages are reached
     * @param due how many should be by now, where that is more
     * @param old "old" when nobody has touched the track for too long
     * @param n how many stages there are, unless it is the usual five
     */
    public record Lane(
            int at,
            @Nullable Integer due,
            @Nullable String old,
            @Nullable Integer n) {}
}
