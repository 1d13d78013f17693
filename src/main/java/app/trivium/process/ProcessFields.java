package app.trivium.process;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an admin says of a sales process. */
public record ProcessFields(String name, String description) {

    public static final int LONGEST_NAME = 80;
    public static final int LONGEST_DESCRIPTION = 2000;

    Map<String, @Nullable String> told() {
        return Map.of("name", name, "description", description);
    }
}
