package app.trivium.customfield;

import app.trivium.web.Invalid;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds choices by their names as people write them; the case of letters does not matter. */
final class NamedChoices {

    private static final Pattern BETWEEN = Pattern.compile("[,;]");
    private static final int SHOWN = 40;

    private NamedChoices() {}

    /**
     * The id of the choice of that name: the one that is offered, if an archived one bears the same.
     *
     * @throws Invalid if there is none
     */
    static long one(CustomField field, String name) {
        return named(field, name).orElseThrow(() -> unknown(field, name));
    }

    /**
     * The ids of the choices that a text names, parted by commas or semicolons. A name may have commas itself: of those
     * that fit, the longest is meant.
     *
     * @throws Invalid naming what is none
     */
    static List<Long> several(CustomField field, String text) {
        List<Integer> ends = new ArrayList<>();
        Matcher marks = BETWEEN.matcher(text);
        while (marks.find()) {
            ends.add(marks.start());
        }
        ends.add(text.length());
        List<Long> picked = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = longest(field, text, start, ends);
            String name = text.substring(start, end);
            if (!name.isBlank()) {
                picked.add(one(field, name));
            }
            start = end + 1;
        }
        return picked;
    }

    private static int longest(CustomField field, String text, int start, List<Integer> ends) {
        List<Integer> further = ends.stream().filter(end -> end >= start).toList();
        return further.stream()
                .filter(end -> named(field, text.substring(start, end)).isPresent())
                .max(Comparator.naturalOrder())
                .orElse(further.get(0));
    }

    private static Optional<Long> named(CustomField field, String name) {
        return field.choices().stream()
                .filter(choice -> choice.name().equalsIgnoreCase(name.strip()))
                .min(Comparator.comparing(FieldChoice::archived))
                .map(FieldChoice::id);
    }

    private static Invalid unknown(CustomField field, String name) {
        return new Invalid(field.input(), "customfield.choice.unknown", shown(name), field.name());
    }

    /** What was written, short enough for a sentence. */
    static String shown(String text) {
        String word = text.strip();
        return word.length() > SHOWN ? word.substring(0, SHOWN) + "\u2026" : word;
    }
}
