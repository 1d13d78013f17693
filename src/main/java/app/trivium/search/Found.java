package app.trivium.search;

import java.util.List;

/**
 * What was found.
 *
 * @param query what was looked for, as it was typed
 * @param tooShort whether that was too little to look for
 * @param isMore whether of some kind there is more than is shown
 */
public record Found(String query, boolean tooShort, List<Group> groups, boolean isMore) {

    public boolean isNothing() {
        return groups.isEmpty();
    }

    /**
     * All of one kind.
     *
     * @param icon of the kind
     * @param isSimilar whether nothing bears the very words, and these are only similar
     * @param fit how well the best of them fits, from 0 to 1
     */
    public record Group(String heading, String icon, boolean isSimilar, double fit, List<Hit> hits) {}

    /**
     * One thing.
     *
     * @param id of its element on the page
     * @param chip a word on its state, empty for none; {@code kind} is the colour of that
     */
    public record Hit(String id, String href, String name, String note, String chip, String kind) {}
}
