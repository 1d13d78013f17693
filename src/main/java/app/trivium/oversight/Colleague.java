package app.trivium.oversight;

import org.jspecify.annotations.Nullable;

/** Somebody whose deals a person may see. */
record Colleague(long id, String name, @Nullable String team, int deals) {

    public String href() {
        return "/deals?owner=" + id;
    }
}
