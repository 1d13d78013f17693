package app.trivium.board;

import app.trivium.customfield.FieldConditions;
import app.trivium.identity.Actor;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The condition for the deals that a filter wants and the reader may see, with its parameters. It stands on
 * {@link #DEALS} and is written nowhere else.
 *
 * @param rowByRow for conditions that find deals by an index: the same for whoever looks at a deal's row alone
 */
record Where(
        List<String> conditions, Map<String, Object> parameters, Set<Ground> leansOn, Map<String, String> rowByRow) {

    /** Every query that uses the condition selects from this; {@link #alongAnIndex} wants the account as well. */
    static final String DEALS = "deal d left join exchange_rate x on x.currency = d.currency";

    static final String HAS_TEXT = """
            (lower(d.name) like lower(:text) or d.account_id = any(array(
                select a.id from account a where lower(a.name) like lower(:text) and a.removed_at is null)))""";

    /** The same of a deal whose account is at hand as {@code a}. */
    private static final String HAS_TEXT_ITSELF =
            "(lower(d.name) like lower(:text) or lower(a.name) like lower(:text) and a.removed_at is null)";

    /** How conditions begin that the boards' indexes can answer. */
    private static final Set<String> IN_INDEX =
            Set.of("d.removed_at", "d.process_id", "d.status", "d.owner_id", "true");

    static final Boolean[] NOT_CLOSED = {false};
    static final Boolean[] CLOSED_OR_NOT = {false, true};

    private static final Set<String> ALWAYS = Set.of("seen", "today", "ofProcess");

    /** Values of which each is in very many deals. */
    private static final Set<String> FIXED = Set.of("statuses", "process");

    static Where of(DealFilter filter, Actor actor, LocalDate today) {
        return new Conditions(filter, actor, today).where();
    }

    /** SQL; true where a deal is wanted. */
    String condition() {
        return String.join(" and ", conditions);
    }

    /** All deals on the boards of a process, whoever may see them: to be counted, never to be shown. */
    static Where allOnBoards(long process) {
        return new Where(
                        List.of("d.removed_at is null"),
                        Map.of("today", LocalDate.EPOCH),
                        EnumSet.of(Ground.DEALS, Ground.RATES),
                        Map.of())
                .onBoards(process);
    }

    /** Those that are on the boards of a process: open ones, and those that rest. */
    Where onBoards(long process) {
        Map<String, Object> more = new HashMap<>(parameters);
        more.put("ofProcess", process);
        more.computeIfPresent(FieldConditions.CLOSED, (name, any) -> NOT_CLOSED);
        List<String> all = new ArrayList<>(conditions);
        all.add("d.process_id = :ofProcess");
        all.add("d.status in ('OPEN', 'ON_HOLD')");
        return new Where(List.copyOf(all), more, leansOn, rowByRow);
    }

    /**
     * Whether a value that somebody chose decides how many deals are wanted, as a word may be in few or in most: then
     * the best plan for one value is none for another.
     */
    boolean leansOnValues() {
        return !ALWAYS.containsAll(parameters.keySet());
    }

    /**
     * The same for whoever knows that few deals match. Where that is because of added fields alone, the planner, which
     * may not know it, is led to look these up first.
     */
    Where ofFew() {
        boolean byFields = parameters.keySet().stream()
                .allMatch(name -> ALWAYS.contains(name) || FIXED.contains(name) || FieldConditions.isTheirs(name));
        return byFields
                ? new Where(conditions.stream().map(this::lookedUpFirst).toList(), parameters, leansOn, rowByRow)
                : this;
    }

    private String lookedUpFirst(String condition) {
        return rowByRow.containsKey(condition)
                ? condition.replaceFirst("d\\.id in \\(", "d.id = any(array(") + ")"
                : condition;
    }

    /** The same conditions of rows that stand in no index: of deals as they were. */
    String conditionOfRows() {
        return conditions.stream()
                .map(condition -> rowByRow.getOrDefault(condition, condition))
                .collect(Collectors.joining(" and "));
    }

    /**
     * The same conditions for whoever goes from deal to deal in the order of an index and has its account at hand as
     * {@code a}: each is looked at for the text, and not all accounts beforehand. The planner is shown no values, since
     * there is but one way to go; nor conditions that it would guess so few deals to match that it sorted them all.
     */
    Where alongAnIndex() {
        List<String> each = conditions.stream()
                .map(condition -> condition.equals(HAS_TEXT) ? HAS_TEXT_ITSELF : condition)
                .map(condition -> rowByRow.getOrDefault(condition, condition))
                .map(condition -> isInIndex(condition) ? condition : "case when " + condition + " then true end")
                .map(condition -> Unseen.in(condition, parameters))
                .toList();
        return new Where(each, parameters, leansOn, rowByRow);
    }

    private static boolean isInIndex(String condition) {
        return IN_INDEX.stream().anyMatch(condition::startsWith);
    }
}
