package app.trivium.identity;

import java.util.Locale;

/** The one or two letters that stand for a person in small places. */
public final class Initials {

    private Initials() {}

    public static String of(String name) {
        String[] words = name.strip().split("\\s+");
        String first = letter(words[0]);
        return words.length == 1 ? first : first + letter(words[words.length - 1]);
    }

    private static String letter(String word) {
        return word.isEmpty() ? "" : new String(Character.toChars(word.codePointAt(0))).toUpperCase(Locale.ROOT);
    }
}
