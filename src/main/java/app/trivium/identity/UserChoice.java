package app.trivium.identity;

import org.jspecify.annotations.Nullable;

/** A person to pick from a list. */
public record UserChoice(long id, String name, @Nullable Long teamId, boolean active) {

    public String value() {
        return Long.toString(id);
    }

    public String label() {
        return name;
    }

    public String initials() {
        return Initials.of(name);
    }
}
