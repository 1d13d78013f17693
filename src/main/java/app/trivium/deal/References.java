package app.trivium.deal;

import app.trivium.web.Invalid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks whether the other records that a deal names are there to be named. */
@Component
class References {

    private final JdbcClient jdbc;

    References(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Known(boolean account, boolean owner, boolean source) {}

    void check(DealFields fields) {
        Known known = jdbc.sql("""
                        select exists (select from account where id = :account and removed_at is null) as account,
                               exists (select from app_user where id = :owner and disabled_at is null) as owner,
                               :source::bigint is null or exists (select from deal_source where id = :source) as source""")
                .param("account", fields.accountId())
                .param("owner", fields.ownerId())
                .param("source", fields.sourceId())
                .query(Known.class)
                .single();
        refuseUnless(known.account(), "account", "deal.account.unknown");
        refuseUnless(known.owner(), "owner", "deal.owner.unknown");
        refuseUnless(known.source(), "source", "web.choice.unknown");
    }

    private static void refuseUnless(boolean known, String field, String key) {
        if (!known) {
            throw new Invalid(field, key);
        }
    }

    /** The deal that the gesture opened, if it opened one. */
    @Nullable Long openedIn(UUID gesture) {
        return jdbc.sql("select id from deal where gesture = :gesture")
                .param("gesture", gesture)
                .query(Long.class)
                .optional()
                .orElse(null);
    }
}
