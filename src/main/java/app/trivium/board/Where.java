package app.trivium.board;

import app.trivium.customfield.FieldConditions;
import app.trivium.customfield.RecordKind;
import app.trivium.identity.Actor;
import app.trivium.process.Journey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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

    private static final String OF_TEAMS = """
            d.owner_id = any(array(
                with recursive below (id) as (
                    select id from team where id = any(:teams)
                    union select t.id from team t join below b on t.parent_id = b.id)
                select u.id from app_user u join below on below.id = u.team_id))""";

    /** Who asks for a tag that was merged into another means that one. */
    private static final String HAS_TAG = """
            exists (select from deal_tag g where g.deal_id = d.id and g.tag_id = any(array(
                select coalesce(t.merged_into_id, t.id) from tag t where t.id = any(:tags))))""";

    private static final String HAS_TEXT = """
            (lower(d.name) like lower(:text) or d.account_id = any(array(
                select a.id from account a where lower(a.name) like lower(:text) and a.removed_at is null)))""";

    /** The same of a deal whose account is at hand as {@code a}. */
    private static final String HAS_TEXT_ITSELF =
            "(lower(d.name) like lower(:text) or lower(a.name) like lower(:text) and a.removed_at is null)";

    /** How conditions begin that the boards' indexes can answer. */
    private static final Set<String> IN_INDEX =
            Set.of("d.removed_at", "d.process_id", "d.status", "d.owner_id", "true");

    private static final Set<String> ALWAYS = Set.of("seen", "today", "ofProcess");

    static Where of(DealFilter filter, Actor actor, LocalDate today) {
        return new Writing(filter, actor, today).write();
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

    /** Gathers the conditions one by one. */
    private static final class Writing {

        private final DealFilter filter;
        private final Actor actor;
        private final LocalDate today;
        private final List<String> conditions = new ArrayList<>();
        private final Map<String, Object> parameters = new HashMap<>();
        private final Map<String, String> rowByRow = new HashMap<>();

        Writing(DealFilter filter, Actor actor, LocalDate today) {
            this.filter = filter;
            this.actor = actor;
            this.today = today;
        }

        Where write() {
            conditions.add("d.removed_at is null");
            conditions.add(actor.sees("d.owner_id"));
            parameters.put("seen", actor.seen());
            parameters.put("today", today);
            whose();
            howMuch();
            when();
            how();
            which();
            added();
            return new Where(List.copyOf(conditions), Map.copyOf(parameters), leansOn(), Map.copyOf(rowByRow));
        }

        private Set<Ground> leansOn() {
            Set<Ground> grounds = EnumSet.of(Ground.DEALS, Ground.RATES);
            if (!filter.teams().isEmpty()) {
                grounds.add(Ground.TEAMS);
            }
            if (filter.text() != null) {
                grounds.add(Ground.ACCOUNTS);
            }
            if (!filter.tags().isEmpty()) {
                grounds.add(Ground.TAGS);
            }
            return grounds;
        }

        private void whose() {
            if (filter.mine() || !filter.owners().isEmpty()) {
                List<Long> owners = new ArrayList<>(filter.owners());
                if (filter.mine()) {
                    owners.add(actor.id());
                }
                add("d.owner_id = any(:owners)", "owners", owners.toArray(Long[]::new));
            }
            if (!filter.teams().isEmpty()) {
                add(OF_TEAMS, "teams", filter.teams().toArray(Long[]::new));
            }
            if (!filter.tags().isEmpty()) {
                add(HAS_TAG, "tags", filter.tags().toArray(Long[]::new));
            }
        }

        private void howMuch() {
            add("d.amount * x.rate >= :amountFrom", "amountFrom", filter.amountFrom());
            add("d.amount * x.rate <= :amountTo", "amountTo", filter.amountTo());
        }

        private void when() {
            if (filter.closing() == Closing.NONE) {
                conditions.add("d.expected_close is null");
            } else if (filter.closing() != null) {
                Closing.Span span = filter.closing().seenFrom(today);
                add("d.expected_close >= :spanFrom", "spanFrom", span.from());
                add("d.expected_close < :spanBefore", "spanBefore", span.before());
            }
            add("d.expected_close >= :closeFrom", "closeFrom", filter.closeFrom());
            add("d.expected_close <= :closeTo", "closeTo", filter.closeTo());
        }

        private void how() {
            if (filter.gap() != null) {
                conditions.add(filter.gap().condition());
            }
            if (filter.step() != null) {
                conditions.add(filter.step().condition());
            }
            if (filter.stale()) {
                conditions.add("d.stale_on <= :today");
            }
            if (!filter.statuses().isEmpty()) {
                add(
                        "d.status = any(:statuses)",
                        "statuses",
                        filter.statuses().stream().map(Enum::name).toArray(String[]::new));
            }
        }

        private void which() {
            add("d.process_id = :process", "process", filter.process());
            add("d.account_id = :account", "account", filter.account());
            add(
                    "d.seller_stage_id = :sellerStage",
                    "sellerStage",
                    filter.stages().get(Journey.SELLER));
            add("d.buyer_stage_id = :buyerStage", "buyerStage", filter.stages().get(Journey.BUYER));
            add(
                    "d.marketer_stage_id = :marketerStage",
                    "marketerStage",
                    filter.stages().get(Journey.MARKETER));
            if (filter.text() != null) {
                add(HAS_TEXT, "text", "%" + filter.text().replaceAll("([%_\\\\])", "\\\\$1") + "%");
            }
        }

        private void added() {
            FieldConditions wanted = FieldConditions.of(RecordKind.DEAL, "d", filter.added());
            conditions.addAll(wanted.rowByRow().keySet());
            rowByRow.putAll(wanted.rowByRow());
            parameters.putAll(wanted.parameters());
        }

        private void add(String condition, String name, @Nullable Object value) {
            if (value != null) {
                conditions.add(condition);
                parameters.put(name, value);
            }
        }
    }
}
