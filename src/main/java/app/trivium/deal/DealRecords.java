package app.trivium.deal;

import app.trivium.customfield.CustomFields;
import app.trivium.customfield.CustomPart;
import app.trivium.customfield.CustomValues;
import app.trivium.customfield.FieldSet;
import app.trivium.customfield.RecordKind;
import app.trivium.deal.DealRecord.Named;
import app.trivium.deal.DealRecord.Passage;
import app.trivium.deal.DealRecord.Standing;
import app.trivium.identity.Actor;
import app.trivium.money.Money;
import app.trivium.process.Journey;
import app.trivium.web.NotFound;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Reads deals as records, whole, as far as the actor may see them. */
@Service
public class DealRecords {

    private static final String RECORD = """
            select d.id, d.version, d.external_id, d.process_id, d.name, d.account_id, a.name as account,
                   d.owner_id, o.name as owner, d.amount, d.currency, d.expected_close,
                   d.source_id, s.name as source, d.probability, d.probability_by_hand, d.next_step, d.next_step_on,
                   d.next_step_kind_id, k.name as next_step_kind,
                   d.status, d.actual_close, d.hold_until, d.loss_reason_id, l.name as loss_reason, d.status_comment,
                   d.seller_stage_id, d.seller_since, d.buyer_stage_id, d.buyer_since,
                   d.marketer_stage_id, d.marketer_since,
                   d.buyer_evidence, d.buyer_evidence_by, d.buyer_evidence_on, d.gap, d.stale_on, d.created_at, d.gesture,
                   array(select t.name from deal_tag dt join tag t on t.id = dt.tag_id
                         where dt.deal_id = d.id order by lower(t.name)) as tags,
                   d.custom::text as custom
            from deal d join account a on a.id = d.account_id join app_user o on o.id = d.owner_id
            left join deal_source s on s.id = d.source_id
            left join activity_kind k on k.id = d.next_step_kind_id
            left join loss_reason l on l.id = d.loss_reason_id
            where d.id = any(:deals) and d.removed_at is null and %s""";

    private static final String MOVES = """
            select m.id, m.journey, m.from_stage_id, m.left_process_id, m.to_stage_id, m.moved_at, m.moved_by,
                   u.name as mover, m.reason, m.deal_version
            from move m join app_user u on u.id = m.moved_by
            where m.deal_id = :deal and m.id > :after order by m.id limit :limit""";

    private final JdbcClient jdbc;
    private final CustomFields customs;
    private final DealAccess access;

    DealRecords(JdbcClient jdbc, CustomFields customs, DealAccess access) {
        this.jdbc = jdbc;
        this.customs = customs;
        this.access = access;
    }

    /** @throws NotFound if there is no such deal for this actor */
    public DealRecord one(Actor actor, long dealId) {
        return several(actor, List.of(dealId)).stream().findFirst().orElseThrow(() -> new NotFound("deal.unknown"));
    }

    /** Those of the deals that the actor may see, in the order in which they are named. */
    public List<DealRecord> several(Actor actor, List<Long> dealIds) {
        FieldSet fields = customs.of(RecordKind.DEAL);
        Map<Long, DealRecord> found = jdbc
                .sql(RECORD.formatted(actor.sees("d.owner_id")))
                .param("deals", dealIds.toArray(Long[]::new))
                .param("seen", actor.seen())
                .query((row, n) -> record(row, fields))
                .list()
                .stream()
                .collect(Collectors.toMap(DealRecord::id, Function.identity()));
        return dealIds.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    /** The ids of the deals that another system knows by these, whoever may see them. */
    public Map<String, Long> byExternalIds(Collection<String> externalIds) {
        Map<String, Long> ids = new HashMap<>();
        jdbc.sql("select external_id, id from deal where external_id = any(:ids) and removed_at is null")
                .param("ids", externalIds.toArray(String[]::new))
                .query(row -> {
                    ids.put(row.getString(1), row.getLong(2));
                });
        return ids;
    }

    /**
     * A deal's moves in all journeys, oldest first.
     *
     * @param after the move to go on from; 0 to begin
     * @throws NotFound if there is no such deal for this actor
     */
    public List<Passage> moves(Actor actor, long dealId, long after, int limit) {
        access.seen(actor, dealId);
        return jdbc.sql(MOVES)
                .param("deal", dealId)
                .param("after", after)
                .param("limit", limit)
                .query((row, n) -> new Passage(
                        row.getLong("id"),
                        Journey.valueOf(row.getString("journey")),
                        row.getObject("from_stage_id", Long.class),
                        row.getObject("left_process_id", Long.class),
                        row.getLong("to_stage_id"),
                        moment(row, "moved_at"),
                        new Named(row.getLong("moved_by"), row.getString("mover")),
                        row.getString("reason"),
                        row.getLong("deal_version")))
                .list();
    }

    private static DealRecord record(ResultSet row, FieldSet fields) throws SQLException {
        return new DealRecord(
                row.getLong("id"),
                row.getLong("version"),
                row.getString("external_id"),
                row.getLong("process_id"),
                row.getString("name"),
                new Named(row.getLong("account_id"), row.getString("account")),
                new Named(row.getLong("owner_id"), row.getString("owner")),
                money(row),
                row.getObject("expected_close", LocalDate.class),
                named(row, "source"),
                row.getInt("probability"),
                row.getObject("probability_by_hand", Integer.class),
                row.getString("next_step"),
                row.getObject("next_step_on", LocalDate.class),
                named(row, "next_step_kind"),
                DealStatus.valueOf(row.getString("status")),
                row.getObject("actual_close", LocalDate.class),
                row.getObject("hold_until", LocalDate.class),
                named(row, "loss_reason"),
                row.getString("status_comment"),
                standing(row),
                evidence(row),
                row.getInt("gap"),
                row.getObject("stale_on", LocalDate.class),
                List.of((String[]) row.getArray("tags").getArray()),
                new CustomPart(fields, CustomValues.parse(row.getString("custom"))),
                moment(row, "created_at"),
                row.getObject("gesture", UUID.class));
    }

    private static @Nullable Money money(ResultSet row) throws SQLException {
        BigDecimal amount = row.getBigDecimal("amount");
        String currency = row.getString("currency");
        return amount == null || currency == null ? null : new Money(amount, currency);
    }

    private static @Nullable Named named(ResultSet row, String what) throws SQLException {
        String name = row.getString(what);
        return name == null ? null : new Named(row.getLong(what + "_id"), name);
    }

    private static BuyerEvidence evidence(ResultSet row) throws SQLException {
        return new BuyerEvidence(
                BuyerEvidence.Kind.valueOf(row.getString("buyer_evidence")),
                row.getString("buyer_evidence_by"),
                row.getObject("buyer_evidence_on", LocalDate.class));
    }

    private static Map<Journey, Standing> standing(ResultSet row) throws SQLException {
        Map<Journey, Standing> at = new EnumMap<>(Journey.class);
        for (Journey journey : Journey.values()) {
            at.put(
                    journey,
                    new Standing(row.getLong(journey.slug() + "_stage_id"), moment(row, journey.slug() + "_since")));
        }
        return at;
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
