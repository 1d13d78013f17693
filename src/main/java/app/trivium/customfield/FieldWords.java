package app.trivium.customfield;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an admin says of a field.
 *
 * @param help a sentence for those who fill it in; empty for none
 */
public record FieldWords(String name, String help) {

    public static final int LONGEST_NAME = 60;
    public static final int LONGEST_HELP = 300;

    Map<String, @Nullable String> told() {
        Map<String, @Nullable String> told = new HashMap<>();
        told.put("name", name);
        told.put("help", help);
        return told;
    }
}
