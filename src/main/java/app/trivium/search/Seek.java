package app.trivium.search;

import app.trivium.identity.Actor;
import app.trivium.search.Similar.Condition;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.ToLongFunction;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Looks for things of one kind: first those that hold the very words, and only where those are too few those that hold
 * something similar.
 *
 * @param sql builds the statement from a condition and a measure of likeness
 * @param id tells the things apart
 * @param similar how those are found that are only like the words
 */
record Seek<T extends Seek.Scored>(
        Class<T> type, BiFunction<String, String, String> sql, ToLongFunction<T> id, Similar similar) {

    /** How far below the best of the similar ones another may be. */
    private static final double NEAR = 0.15;

    private static final String EXACT_FIRST = """
            case when lower(%1$s) = :phrase then 4
                 when starts_with(lower(%1$s), :phrase) then 3
                 when position(' ' || :phrase in lower(%1$s)) > 0 then 2 else 1 end""";

    /** Something with a measure of how well it fits. */
    interface Scored {
        double score();
    }

    /** What was found, the best first. */
    record Catch<T extends Scored>(List<T> things, boolean isSimilar) {

        /** How well the best of the similar ones fits; 1 where the very words were found. */
        double fit() {
            return isSimilar ? things.get(0).score() : 1;
        }
    }

    /**
     * Another condition by which a thing is found, whatever its name.
     *
     * @param sql from {@code or} on
     * @param ids bound as {@code ids}
     */
    record Also(String sql, Long... ids) {}

    /** @param name the column with the name */
    Catch<T> in(JdbcClient jdbc, Actor actor, Words words, String name, Also also, int most) {
        String column = "lower(" + name + ")";
        String held = similar.mayHold(words) ? words.literally(column) : "false";
        Condition literal = new Condition("(" + held + also.sql() + ")", Map.of());
        List<T> things = new ArrayList<>(run(jdbc, actor, words, literal, EXACT_FIRST.formatted(name), also, most));
        boolean onlySimilar = things.isEmpty();
        if (things.size() < most) {
            Set<Long> known = new HashSet<>();
            things.forEach(thing -> known.add(id.applyAsLong(thing)));
            List<T> near = run(jdbc, actor, words, similar.to(words, column), words.likeness(column), also, most);
            double best = near.stream().mapToDouble(Scored::score).max().orElse(0);
            near.stream()
                    .filter(thing -> !known.contains(id.applyAsLong(thing)) && thing.score() >= best - NEAR)
                    .limit(most - things.size())
                    .forEach(things::add);
        }
        return new Catch<>(things, onlySimilar && !things.isEmpty());
    }

    private List<T> run(
            JdbcClient jdbc, Actor actor, Words words, Condition condition, String score, Also also, int most) {
        var statement = jdbc.sql(sql.apply(condition.sql(), score))
                .params(condition.parameters())
                .param("seen", actor.seen())
                .param("ids", also.ids())
                .param("phrase", words.phrase())
                .param("most", most);
        for (int n = 0; n < words.words().size(); n++) {
            statement = statement.param("word" + n, words.words().get(n)).param("like" + n, words.pattern(n));
        }
        return statement.query(type).list();
    }
}
