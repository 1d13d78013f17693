package app.trivium.customfield;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An added field in a form.
 *
 * @param name the name of the input
 * @param typed what stands in it, as one would type it
 * @param was what was on file when the author looked, in the notation of the history
 * @param currency of money
 * @param choices what can be picked
 * @param error what is wrong with what was typed
 * @param contest what somebody else made of it meanwhile, in words
 */
public record CustomInput(
        String name,
        String label,
        String type,
        String typed,
        String was,
        @Nullable String currency,
        List<Choice> choices,
        @Nullable String help,
        @Nullable String error,
        @Nullable String contest) {

    /** @param name of its own input where several can be ticked */
    public record Choice(String name, String value, String label, boolean picked) {}

    /**
     * @param onFile the value to begin with
     * @param typed what the form sent, if it has been sent, by the inputs' names
     */
    public static CustomInput of(
            CustomField field,
            @Nullable String onFile,
            Map<String, String> typed,
            @Nullable String error,
            @Nullable String contest) {
        String name = field.input();
        String kept = onFile == null ? "" : onFile;
        boolean sent = typed.containsKey("was." + name) || typed.containsKey(name);
        boolean money = field.type() == FieldType.MONEY && onFile != null;
        int space = kept.indexOf(' ');
        return new CustomInput(
                name,
                field.name(),
                field.type().key(),
                sent ? typed.getOrDefault(name, "") : money ? kept.substring(0, space) : kept,
                contest == null ? typed.getOrDefault("was." + name, kept) : kept,
                typed.getOrDefault(name + ".currency", money ? kept.substring(space + 1) : ""),
                choices(field, Picks.of(field.type().isPicked() ? onFile : null), typed, sent),
                field.help().isEmpty() ? null : field.help(),
                error,
                contest);
    }

    /** The same with a question in place of the field's name. */
    public CustomInput asking(String question) {
        return new CustomInput(name, question, type, typed, was, currency, choices, help, error, contest);
    }

    /** The same for an author who has seen something else. */
    CustomInput seen(String nowSeen) {
        return new CustomInput(name, label, type, typed, nowSeen, currency, choices, help, error, contest);
    }

    /** What is offered, and what is on file already. */
    private static List<Choice> choices(CustomField field, List<Long> onFile, Map<String, String> typed, boolean sent) {
        return field.choices().stream()
                .filter(choice -> !choice.archived() || onFile.contains(choice.id()))
                .map(choice -> {
                    String name = field.input() + "." + choice.id();
                    boolean ticked = sent ? typed.containsKey(name) : onFile.contains(choice.id());
                    return new Choice(name, Long.toString(choice.id()), choice.name(), ticked);
                })
                .toList();
    }
}
