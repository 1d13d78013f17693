package app.trivium.board;

import app.trivium.customfield.FieldConditions;
import app.trivium.customfield.RecordKind;
import app.trivium.deal.DealStatus;
import app.trivium.identity.Actor;
import app.trivium.process.Journey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gathers the conditions of a filter one by one. */
final class Conditions {

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

    /** Likewise of the kind of the next step. */
    private static final String OF_KINDS = """
            d.next_step_kind_id = any(array(
                select coalesce(k.merged_into_id, k.id) from activity_kind k where k.id = any(:kinds)))""";

    private final DealFilter filter;
    private final Actor actor;
    private final LocalDate today;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();
    private final Map<String, String> rowByRow = new HashMap<>();

    Conditions(DealFilter filter, Actor actor, LocalDate today) {
        this.filter = filter;
        this.actor = actor;
        this.today = today;
    }

    Where where() {
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
        if (!filter.kinds().isEmpty()) {
            grounds.add(Ground.KINDS);
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
        if (!filter.kinds().isEmpty()) {
            add(OF_KINDS, "kinds", filter.kinds().toArray(Long[]::new));
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
        add("d.seller_stage_id = :sellerStage", "sellerStage", filter.stages().get(Journey.SELLER));
        add("d.buyer_stage_id = :buyerStage", "buyerStage", filter.stages().get(Journey.BUYER));
        add(
                "d.marketer_stage_id = :marketerStage",
                "marketerStage",
                filter.stages().get(Journey.MARKETER));
        if (filter.text() != null) {
            add(Where.HAS_TEXT, "text", "%" + filter.text().replaceAll("([%_\\\\])", "\\\\$1") + "%");
        }
    }

    private void added() {
        FieldConditions wanted = FieldConditions.of(RecordKind.DEAL, "d", filter.added());
        conditions.addAll(wanted.rowByRow().keySet());
        rowByRow.putAll(wanted.rowByRow());
        parameters.putAll(wanted.parameters());
        if (!filter.added().isEmpty()) {
            boolean living =
                    !filter.statuses().isEmpty() && filter.statuses().stream().noneMatch(DealStatus::isClosed);
            parameters.put(FieldConditions.CLOSED, living ? Where.NOT_CLOSED : Where.CLOSED_OR_NOT);
        }
    }

    private void add(String condition, String name, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            parameters.put(name, value);
        }
    }
}
