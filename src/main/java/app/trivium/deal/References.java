package app.trivium.deal;

import app.trivium.customfield.CustomFields;
import app.trivium.customfield.CustomValues;
import app.trivium.customfield.RecordKind;
import app.trivium.web.Invalid;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks whether the other records that a deal names are there to be named. */
@Component
class References {

    private final JdbcClient jdbc;
    private final CustomFields customs;

    References(JdbcClient jdbc, CustomFields customs) {
        this.jdbc = jdbc;
        this.customs = customs;
    }

    private record Known(boolean accounts, boolean owners, boolean sources, boolean kinds) {}

    /**
     * Refuses unless everything that the fields of new deals name is there, and what is chosen from lists is offered;
     * nobody merges that until the transaction ends.
     */
    void check(Collection<DealFields> all) {
        all.forEach(fields -> customs.check(RecordKind.DEAL, CustomValues.NONE, fields.custom()));
        all.forEach(fields -> refuseUnless(isWhole(fields), DealField.NEXT_STEP.key(), "deal.step.kind.alone"));
        checkNamed(all);
    }

    /** The same of the fields after an edit; what was there before it may stay. */
    void check(DealFields was, DealFields now) {
        customs.check(RecordKind.DEAL, was.custom(), now.custom());
        boolean sameKind = Objects.equals(was.nextStepKindId(), now.nextStepKindId());
        refuseUnless(sameKind || isWhole(now), DealField.NEXT_STEP.key(), "deal.step.kind.alone");
        DealFields fresh = sameKind ? now.withNextStepKind(null) : now;
        checkNamed(List.of(Objects.equals(was.sourceId(), now.sourceId()) ? fresh.withSource(null) : fresh));
    }

    /** The fields with what is handed over; that it can be chosen is only asked of what is chosen. */
    DealFields with(Toll toll, DealFields was) {
        DealFields now = toll.onto(was);
        if (!Objects.equals(was.nextStepKindId(), now.nextStepKindId())) {
            check(was, now);
        }
        return now;
    }

    private static boolean isWhole(DealFields fields) {
        return fields.nextStepKindId() == null || fields.nextStep() != null;
    }

    private void checkNamed(Collection<DealFields> all) {
        Known known = jdbc.sql("""
                        with offered as (
                            select id from deal_source where id = any(:sources) and archived_at is null for key share),
                        kinds as (
                            select id from activity_kind where id = any(:kinds) and archived_at is null for key share)
                        select not exists (select from unnest(:accounts) n (id) where not exists
                                 (select from account a where a.id = n.id and a.removed_at is null)) as accounts,
                               not exists (select from unnest(:owners) n (id) where not exists
                                 (select from app_user u where u.id = n.id and u.disabled_at is null)) as owners,
                               not exists (select from unnest(:sources) n (id) where not exists
                                 (select from offered s where s.id = n.id)) as sources,
                               not exists (select from unnest(:kinds) n (id) where not exists
                                 (select from kinds k where k.id = n.id)) as kinds""")
                .param("accounts", ids(all, DealFields::accountId))
                .param("owners", ids(all, DealFields::ownerId))
                .param("sources", ids(all, DealFields::sourceId))
                .param("kinds", ids(all, DealFields::nextStepKindId))
                .query(Known.class)
                .single();
        refuseUnless(known.accounts(), "account", "deal.account.unknown");
        refuseUnless(known.owners(), "owner", "deal.owner.unknown");
        refuseUnless(known.sources(), "source", "web.choice.unknown");
        refuseUnless(known.kinds(), DealField.NEXT_STEP_KIND.key(), "web.choice.unknown");
    }

    private static Long[] ids(Collection<DealFields> all, Function<DealFields, @Nullable Long> id) {
        return all.stream().map(id).filter(Objects::nonNull).distinct().toArray(Long[]::new);
    }

    private static void refuseUnless(boolean known, String field, String key) {
        if (!known) {
            throw new Invalid(field, key);
        }
    }

    /**
     * Refuses what another deal is called by already. Until the transaction ends nobody else opens one by these
     * external ids.
     */
    void claim(Collection<String> externalIds) {
        if (externalIds.isEmpty()) {
            return;
        }
        String[] ids = externalIds.stream().sorted().toArray(String[]::new);
        jdbc.sql("""
                        select pg_advisory_xact_lock(hashtextextended('deal.external:' || n.id, 0))
                        from unnest(:ids) with ordinality n (id, at) order by n.at""").param("ids", ids).query(lock -> {});
        jdbc.sql("select external_id from deal where external_id = any(:ids) and removed_at is null limit 1")
                .param("ids", ids)
                .query(String.class)
                .optional()
                .ifPresent(taken -> {
                    throw new Invalid("externalId", "deal.externalId.taken", taken);
                });
    }

    /** The deals that these gestures have opened, if they have. */
    Map<UUID, Long> openedIn(Collection<UUID> gestures) {
        Map<UUID, Long> opened = new HashMap<>();
        jdbc.sql("select gesture, id from deal where gesture = any(:gestures)")
                .param("gestures", gestures.toArray(UUID[]::new))
                .query(row -> {
                    opened.put(row.getObject(1, UUID.class), row.getLong(2));
                });
        return opened;
    }
}
