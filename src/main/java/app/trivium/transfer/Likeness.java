package app.trivium.transfer;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** How alike two names are, as people write them. */
final class Likeness {

    private Likeness() {}

    /** Lower case words without punctuation: "dealStage", "Deal_stage" and "deal stage" are the same. */
    static String plain(String name) {
        return name.replaceAll("(\\p{Ll})(\\p{Lu})", "$1 $2")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    /** What is left of a name without its spaces: "GTX Pro" and "GTXPro" are the same. */
    static String dense(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
    }

    /** From 0, nothing in common, to 1, the same; by the pairs of letters both have (Dice's coefficient). */
    static double of(String one, String other) {
        String first = dense(one);
        String second = dense(other);
        if (first.equals(second)) {
            return 1;
        }
        Set<String> pairs = pairs(first);
        Set<String> others = pairs(second);
        int all = pairs.size() + others.size();
        pairs.retainAll(others);
        return all == 0 ? 0 : 2.0 * pairs.size() / all;
    }

    /** Whether each word of the shorter name is among those of the longer. */
    static boolean within(String one, String other) {
        List<String> words = Arrays.asList(plain(one).split(" "));
        List<String> others = Arrays.asList(plain(other).split(" "));
        return words.size() < others.size() ? others.containsAll(words) : words.containsAll(others);
    }

    private static Set<String> pairs(String text) {
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 1 < text.length(); i++) {
            pairs.add(text.substring(i, i + 2));
        }
        return pairs;
    }
}
