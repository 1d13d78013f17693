package app.trivium.transfer;

import app.trivium.customfield.CustomValues;
import app.trivium.deal.DealStatus;
import app.trivium.money.Money;
import app.trivium.process.Journey;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The deals that are there already, found by what another system calls them. */
@Component
class KnownDeals {

    private static final Pattern GESTURE = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final JdbcClient jdbc;

    KnownDeals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A deal as it stands, as far as a file can say something about it. */
    record KnownDeal(
            long id,
            long version,
            String externalId,
            long processId,
            String name,
            String account,
            long ownerId,
            @Nullable BigDecimal amount,
            @Nullable String currency,
            @Nullable LocalDate expectedClose,
            @Nullable Long sourceId,
            @Nullable Integer probability,
            @Nullable String nextStep,
            @Nullable LocalDate nextStepOn,
            @Nullable Long nextStepKindId,
            DealStatus status,
            long sellerStage,
            long buyerStage,
            long marketerStage,
            @Nullable String source,
            @Nullable String nextStepKind,
            String sellerStageName,
            String buyerStageName,
            String marketerStageName,
            @Nullable String tagged,
            @Nullable String custom) {

        /** The name of the stage at which it stands. */
        String stageName(Journey journey) {
            return switch (journey) {
                case SELLER -> sellerStageName;
                case BUYER -> buyerStageName;
                case MARKETER -> marketerStageName;
            };
        }

        Set<String> tags() {
            return tagged == null ? Set.of() : Set.of(tagged.split(","));
        }

        CustomValues added() {
            return CustomValues.parse(custom);
        }

        @Nullable Money money() {
            return amount == null || currency == null ? null : new Money(amount, currency);
        }
    }

    /** By what another system calls them, or, where none does, by what an export calls them. */
    Map<String, KnownDeal> byExternalIds(Collection<String> externalIds) {
        return jdbc
                .sql("""
                        select d.id, d.version, coalesce(d.external_id, d.gesture::text) as external_id, d.process_id,
                               d.name, a.name as account, d.owner_id,
                               d.amount, d.currency, d.expected_close, d.source_id, d.probability_by_hand as probability,
                               d.next_step, d.next_step_on, d.next_step_kind_id, d.status,
                               d.seller_stage_id as seller_stage, d.buyer_stage_id as buyer_stage,
                               d.marketer_stage_id as marketer_stage, s.name as seller_stage_name,
                               b.name as buyer_stage_name, m.name as marketer_stage_name, d.custom::text as custom,
                               f.name as source, (select string_agg(t.name, ',') from deal_tag g join tag t on t.id = g.tag_id
                                                 where g.deal_id = d.id) as tagged, k.name as next_step_kind
                        from deal d join account a on a.id = d.account_id
                        join stage s on s.id = d.seller_stage_id join stage b on b.id = d.buyer_stage_id
                        join stage m on m.id = d.marketer_stage_id
                        left join deal_source f on f.id = d.source_id
                        left join activity_kind k on k.id = d.next_step_kind_id
                        where (d.external_id = any(:ids) or d.external_id is null and d.gesture = any(:gestures))
                          and d.removed_at is null
                        order by d.external_id nulls last""")
                .param("ids", externalIds.toArray(String[]::new))
                .param("gestures", gestures(externalIds))
                .query(KnownDeal.class)
                .list()
                .stream()
                .collect(Collectors.toMap(KnownDeal::externalId, Function.identity(), (named, other) -> named));
    }

    private static UUID[] gestures(Collection<String> externalIds) {
        return externalIds.stream()
                .filter(id -> GESTURE.matcher(id).matches())
                .map(UUID::fromString)
                .toArray(UUID[]::new);
    }
}
