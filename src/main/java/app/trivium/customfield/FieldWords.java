package app.trivium.customfield;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an admin says of a field.
 *
 * @param help a sentence for those who fill it in; empty for none
 * @param listed whether it has a column in lists
 */
public record FieldWords(String name, String help, boolean listed) {

    public static final int LONGEST_NAME = 60;
    public static final int LONGEST_HELP = 300;

    /** With those of the told values that are given. */
    FieldWords with(Map<String, String> told) {
        return new FieldWords(
                told.getOrDefault("name", name),
                told.getOrDefault("help", help),
                Boolean.parseBoolean(told.getOrDefault("listed", String.valueOf(listed))));
    }

    Map<String, @Nullable String> told() {
        Map<String, @Nullable String> told = new HashMap<>();
        told.put("name", name);
        told.put("help", help);
        told.put("listed", String.valueOf(listed));
        return told;
    }
}
