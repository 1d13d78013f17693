package app.trivium.dealroom;

import app.trivium.deal.BuyerEvidence;
import app.trivium.deal.DealStatus;
import app.trivium.identity.Actor;
import app.trivium.process.Journey;
import app.trivium.web.NotFound;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what there is to know of one deal, in one statement. */
@Component
class DealPageQuery {

    private static final String SQL = """
            select d.id, d.version, d.process_id, d.name, d.account_id, a.name as account, d.owner_id, u.name as owner,
                   d.amount, d.currency, d.expected_close, d.actual_close, s.name as source, d.status, d.hold_until,
                   r.name as loss_reason, d.status_comment, d.seller_stage_id, d.seller_since, d.buyer_stage_id,
                   d.buyer_since, d.buyer_evidence, d.buyer_evidence_by, d.buyer_evidence_on, d.marketer_stage_id,
                   d.marketer_since, d.gap, d.probability, d.probability_by_hand is not null as by_hand, d.next_step,
                   d.next_step_on, k.name as next_step_kind, d.external_id, d.custom::text as custom,
                   exists (select from sales_process p where p.id <> d.process_id and p.archived_at is null
                           and may_begin_in(p.id, :me)) as elsewhere,
                   exists (select from star where star.deal_id = d.id and star.user_id = :me) as starred,
                   (select string_agg(t.name, ', ' order by lower(t.name))
                    from deal_tag dt join tag t on t.id = dt.tag_id where dt.deal_id = d.id) as tags
            from deal d join account a on a.id = d.account_id join app_user u on u.id = d.owner_id
            left join deal_source s on s.id = d.source_id left join loss_reason r on r.id = d.loss_reason_id
            left join activity_kind k on k.id = d.next_step_kind_id
            where d.id = :deal and d.removed_at is null and %s""";

    private final JdbcClient jdbc;

    DealPageQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The deal as it is stored, with the names of what it refers to. */
    record Row(
            long id,
            long version,
            long processId,
            String name,
            long accountId,
            String account,
            long ownerId,
            String owner,
            @Nullable BigDecimal amount,
            @Nullable String currency,
            @Nullable LocalDate expectedClose,
            @Nullable LocalDate actualClose,
            @Nullable String source,
            DealStatus status,
            @Nullable LocalDate holdUntil,
            @Nullable String lossReason,
            @Nullable String statusComment,
            long sellerStageId,
            Instant sellerSince,
            long buyerStageId,
            Instant buyerSince,
            BuyerEvidence.Kind buyerEvidence,
            @Nullable String buyerEvidenceBy,
            @Nullable LocalDate buyerEvidenceOn,
            long marketerStageId,
            Instant marketerSince,
            int gap,
            int probability,
            boolean byHand,
            @Nullable String nextStep,
            @Nullable LocalDate nextStepOn,
            @Nullable String nextStepKind,
            @Nullable String externalId,
            @Nullable String custom,
            boolean elsewhere,
            boolean starred,
            @Nullable String tags) {

        long stageId(Journey journey) {
            return switch (journey) {
                case SELLER -> sellerStageId;
                case BUYER -> buyerStageId;
                case MARKETER -> marketerStageId;
            };
        }

        Instant since(Journey journey) {
            return switch (journey) {
                case SELLER -> sellerSince;
                case BUYER -> buyerSince;
                case MARKETER -> marketerSince;
            };
        }
    }

    Row row(Actor actor, long dealId) {
        return jdbc.sql(SQL.formatted(actor.sees("d.owner_id")))
                .param("deal", dealId)
                .param("me", actor.id())
                .param("seen", actor.seen())
                .query(Row.class)
                .optional()
                .orElseThrow(() -> new NotFound("deal.unknown"));
    }
}
