package app.trivium.customfield;

import org.jspecify.annotations.Nullable;

/** A line of a list that admins keep in order; up and down are the places it can be put to, null at the ends. */
public record FieldRow(
        long id,
        String path,
        String name,
        String type,
        String key,
        @Nullable Integer up,
        @Nullable Integer down) {

    /** @param at the place among {@code n}, 1 for the first */
    static FieldRow of(long id, String path, String name, String type, String key, int at, int n) {
        return new FieldRow(id, path, name, type, key, at == 1 ? null : at - 1, at == n ? null : at + 1);
    }
}
