package app.trivium.customfield;

import app.trivium.web.Invalid;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A field that an admin has added.
 *
 * @param key what programs call it; never changes
 * @param help a sentence for those who fill it in; empty for none
 * @param listed whether it has a column in lists
 * @param choices what can be picked, archived ones too, in their order
 */
public record CustomField(
        long id,
        String key,
        FieldType type,
        String name,
        String help,
        boolean listed,
        boolean archived,
        List<FieldChoice> choices) {

    private static final String PREFIX = "custom.";

    public CustomField {
        choices = List.copyOf(choices);
    }

    /** The name of its input in forms, and of its changes in the history: "custom.12". */
    public String input() {
        return input(id);
    }

    public static String input(long fieldId) {
        return PREFIX + fieldId;
    }

    /** The id of the field whose input bears that name. */
    static long idOf(String input) {
        return Long.parseLong(input.substring(PREFIX.length()));
    }

    public Optional<FieldChoice> choice(long choiceId) {
        return choices.stream().filter(choice -> choice.id() == choiceId).findFirst();
    }

    /** The choices that are offered. */
    public List<FieldChoice> offered() {
        return choices.stream().filter(choice -> !choice.archived()).toList();
    }

    /**
     * Refuses choices that are not offered and were not picked before.
     *
     * @param input the name of where they were picked, for the refusal
     */
    public void refuseUnoffered(@Nullable String was, @Nullable String now, String input) {
        List<Long> before = type.isPicked() ? Picks.ofForm(was) : List.of();
        for (long choice : type.isPicked() ? Picks.of(now) : List.<Long>of()) {
            if (choice(choice)
                    .filter(known -> !known.archived() || before.contains(choice))
                    .isEmpty()) {
                throw new Invalid(input, "web.choice.unknown");
            }
        }
    }
}
