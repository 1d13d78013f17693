package app.trivium.search;

import app.trivium.web.Like;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Corrects what was typed by the words that deals' names are made of, and finds the names with the corrected words.
 * There are some thousand words for a million names, so this is far cheaper than to compare every name.
 */
@Component
class Spelling implements Similar {

    /** For each word that was typed. */
    private static final int MOST_MEANT = 8;

    private final JdbcClient jdbc;

    Spelling(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Meant(int n, String word) {}

    @Override
    public Condition to(Words words, String column) {
        Map<Integer, List<String>> patterns = meant(words).stream()
                .collect(Collectors.groupingBy(
                        Meant::n, Collectors.mapping(meant -> Like.containing(meant.word()), Collectors.toList())));
        Map<String, String[]> parameters = new HashMap<>();
        for (int n = 0; n < words.words().size(); n++) {
            parameters.put("meant" + n, patterns.getOrDefault(n, List.of()).toArray(String[]::new));
        }
        return new Condition(words.each((word, n) -> column + " like any(:meant" + n + ")"), parameters);
    }

    private List<Meant> meant(Words words) {
        return jdbc.sql("""
                        select typed.n - 1 as n, near.word
                        from unnest(:typed) with ordinality typed (word, n)
                        cross join lateral (
                          select distinct k.word, word_similarity(typed.word, k.word) as likeness from name_word k
                          where typed.word <% k.word order by likeness desc, k.word limit :most) near""")
                .param("typed", words.words().toArray(String[]::new))
                .param("most", MOST_MEANT)
                .query(Meant.class)
                .list();
    }
}
