package app.trivium.search;

import app.trivium.web.Like;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
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

    /** As the index has them. */
    private static final String WORDS = "regexp_split_to_array(%s, '[^[:alnum:]]+')";

    private static final Pattern PLAIN = Pattern.compile("[a-z0-9]{3,}");

    private final JdbcClient jdbc;

    Spelling(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Meant(int n, String word) {}

    @Override
    public Condition to(Words words, String column) {
        Map<Integer, List<String>> meant = meant(words).stream()
                .collect(Collectors.groupingBy(Meant::n, Collectors.mapping(Meant::word, Collectors.toList())));
        Map<String, String[]> parameters = new HashMap<>();
        for (int n = 0; n < words.words().size(); n++) {
            parameters.put("meant" + n, meant.getOrDefault(n, List.of()).toArray(String[]::new));
        }
        return new Condition(
                words.each((word, n) -> WORDS.formatted(column) + " && cast(:meant" + n + " as text[])"), parameters);
    }

    /** Words of other letters are not asked for: which of them part a name's words is for the database to say. */
    @Override
    public boolean mayHold(Words words) {
        String[] plain = words.words().stream()
                .filter(word -> PLAIN.matcher(word).matches())
                .map(Like::containing)
                .toArray(String[]::new);
        return jdbc.sql("""
                        select not exists (
                          select from unnest(:plain) pattern
                          where not exists (select from name_word k where k.word like pattern))""").param("plain", plain).query(Boolean.class).single();
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
