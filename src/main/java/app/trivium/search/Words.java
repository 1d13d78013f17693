package app.trivium.search;

import app.trivium.web.Like;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for, word by word: a thing is found when all the words are in it.
 *
 * @param phrase all of it in small letters, with single spaces
 * @param words the first of its words, in small letters
 */
record Words(String phrase, List<String> words) {

    private static final int LONGEST = 100;
    private static final int MOST_WORDS = 5;

    /** Below this a word is looked for as the beginning of another, since nearly everything contains two letters. */
    private static final int SHORT = 3;

    static Words of(@Nullable String typed) {
        String text = typed == null ? "" : typed.replaceAll("\\p{Cntrl}", " ").strip();
        int end = text.offsetByCodePoints(0, Math.min(LONGEST, text.codePointCount(0, text.length())));
        String phrase = text.substring(0, end).strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
        List<String> words = Stream.of(phrase.split(" "))
                .filter(word -> !word.isEmpty())
                .distinct()
                .limit(MOST_WORDS)
                .toList();
        return new Words(phrase, words);
    }

    /** Whether that is too little to look for. */
    boolean isTooShort() {
        return phrase.codePointCount(0, phrase.length()) < 2;
    }

    /** SQL: whether the column, in small letters, holds every word as it was written. */
    String literally(String column) {
        return each((word, n) -> isShort(word) ? ":word" + n + " <% " + column : column + " like :like" + n);
    }

    /** SQL: whether the column, in small letters, holds something like every word. */
    String similarly(String column) {
        return each((word, n) -> ":word" + n + " <% " + column);
    }

    /** SQL: how like the words the column is, from 0 to 1. */
    String likeness(String column) {
        return each((word, n) -> "word_similarity(:word" + n + ", " + column + ")", " + ", ") / " + words.size());
    }

    interface Part {
        String of(String word, int n);
    }

    /** SQL: what is said of one word, for all of them. */
    String each(Part part) {
        return each(part, " and ", ")");
    }

    private String each(Part part, String joint, String end) {
        StringBuilder sql = new StringBuilder("(");
        for (int n = 0; n < words.size(); n++) {
            sql.append(n == 0 ? "" : joint).append(part.of(words.get(n), n));
        }
        return sql.append(end).toString();
    }

    /** The pattern of a word for {@code like}; wildcards in it stand for themselves. */
    String pattern(int n) {
        return Like.containing(words.get(n));
    }

    /**
     * How like a word something must be to count as similar, from 0 to 1. One wrong letter spoils three of a word's
     * three-letter pieces, so that short words need more forgiveness.
     */
    double threshold() {
        int shortest = words.stream()
                .mapToInt(word -> word.codePointCount(0, word.length()))
                .min()
                .orElse(0);
        return shortest <= 4 ? 0.24 : shortest == 5 ? 0.33 : 0.42;
    }

    private static boolean isShort(String word) {
        return word.codePointCount(0, word.length()) < SHORT;
    }
}
