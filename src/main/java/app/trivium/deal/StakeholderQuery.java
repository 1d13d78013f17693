package app.trivium.deal;

import app.trivium.account.AccountSight;
import app.trivium.identity.Actor;
import app.trivium.identity.Initials;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads who has a part in a deal, and who could get one. */
@Component
public class StakeholderQuery {

    private static final int CANDIDATES = 12;

    private final JdbcClient jdbc;
    private final AccountSight sight;

    StakeholderQuery(JdbcClient jdbc, AccountSight sight) {
        this.jdbc = jdbc;
        this.sight = sight;
    }

    /** One who has a part in the deal. */
    public record Row(
            long id,
            long personId,
            String name,
            @Nullable String jobTitle,
            long accountId,
            String account,
            StakeholderRole role,
            int stance,
            boolean met) {

        public String initials() {
            return Initials.of(name);
        }
    }

    /** Somebody to pick. */
    public record Candidate(long id, String name, @Nullable String jobTitle, String account) {}

    /**
     * Those who have a part in the deal: whoever signs and champions it first. The deal must be known to be visible.
     */
    public List<Row> of(long dealId) {
        return jdbc.sql("""
                        select s.id, p.id as person_id, p.name, p.job_title, a.id as account_id, a.name as account, s.role,
                               s.stance, s.met
                        from stakeholder s join person p on p.id = s.person_id join account a on a.id = p.account_id
                        where s.deal_id = :deal and p.removed_at is null
                        order by array_position(array['CHAMPION', 'SIGNS', 'EVALUATES', 'USES', 'BLOCKS'], s.role),
                                 p.name collate "und-x-icu", s.id""").param("deal", dealId).query(Row.class).list();
    }

    /**
     * People who have no part in the deal yet and whose name or account holds the words; those of the deal's own
     * account first. Without words, only those.
     */
    List<Candidate> candidates(Actor actor, DealAccess.Seen deal, String words) {
        return jdbc.sql("""
                        select p.id, p.name, p.job_title, a.name as account
                        from person p join account a on a.id = p.account_id
                        where p.removed_at is null and a.removed_at is null
                          and not exists (select from stakeholder s where s.deal_id = :deal and s.person_id = p.id)
                          and (p.account_id = :account
                               or :words <> '' and %s)
                          and (:words = '' or lower(p.name) like :pattern or lower(a.name) like :pattern)
                        order by p.account_id = :account desc, p.name collate "und-x-icu", p.id limit :most""".formatted(sight.sees(actor, "a")))
                .param("seen", actor.seen())
                .param("deal", deal.id())
                .param("account", deal.accountId())
                .param("words", words)
                .param("pattern", "%" + words.toLowerCase(actor.locale()).replaceAll("[\\\\%_]", "\\\\$0") + "%")
                .param("most", CANDIDATES)
                .query(Candidate.class)
                .list();
    }

    /** Whether there is such a person among those the actor may see. */
    boolean isKnown(Actor actor, long personId) {
        return jdbc.sql("""
                        select exists (select from person p join account a on a.id = p.account_id
                                       where p.id = :id and p.removed_at is null and a.removed_at is null and %s)""".formatted(sight.sees(actor, "a")))
                .param("id", personId)
                .param("seen", actor.seen())
                .query(Boolean.class)
                .single();
    }
}
