package app.trivium.transfer;

import app.trivium.customfield.CustomValues;
import app.trivium.deal.DealStatus;
import app.trivium.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The deals that are there already, found by what another system calls them. */
@Component
class KnownDeals {

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
            @Nullable String custom) {

        CustomValues added() {
            return CustomValues.parse(custom);
        }

        @Nullable Money money() {
            return amount == null || currency == null ? null : new Money(amount, currency);
        }
    }

    Map<String, KnownDeal> byExternalIds(Collection<String> externalIds) {
        return jdbc.sql("""
                        select d.id, d.version, d.external_id, d.process_id, d.name, a.name as account, d.owner_id,
                               d.amount, d.currency, d.expected_close, d.source_id, d.probability_by_hand as probability,
                               d.next_step, d.next_step_on, d.next_step_kind_id, d.status, d.seller_stage_id as seller_stage,
                               d.buyer_stage_id as buyer_stage, d.marketer_stage_id as marketer_stage, d.custom::text as custom
                        from deal d join account a on a.id = d.account_id
                        where d.external_id = any(:ids) and d.removed_at is null""").param("ids", externalIds.toArray(String[]::new)).query(KnownDeal.class).list().stream()
                .collect(Collectors.toMap(KnownDeal::externalId, Function.identity()));
    }
}
