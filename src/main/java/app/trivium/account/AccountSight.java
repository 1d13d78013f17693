package app.trivium.account;

import app.trivium.identity.Actor;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Who sees which accounts, and with them the people who work there: everybody all of them, unless sight is narrowed.
 * Then one sees an account whose owner is within sight, or to which something within sight is tied, such as a deal.
 */
@Component
public class AccountSight {

    private final List<AccountTie> ties;

    AccountSight(List<AccountTie> ties) {
        this.ties = ties;
    }

    /**
     * The SQL condition for the rows of {@code account}, under the given alias, that the actor may see. Bind
     * {@code actor.seen()} as {@code seen}.
     */
    public String sees(Actor actor, String account) {
        if (actor.access().seesAll()) {
            return "true";
        }
        return ties.stream()
                .map(tie -> " or " + account + ".id in (" + tie.knownAccounts() + ")")
                .collect(Collectors.joining("", "(" + account + ".owner_id = any(:seen)", ")"));
    }

    /** The SQL condition for accounts on which nothing hangs, neither people nor other accounts nor anything tied. */
    String isFree(String account) {
        return ties.stream()
                .map(tie -> " and not " + tie.holdsAccount(account + ".id"))
                .collect(Collectors.joining("", """
                        not exists (select from person p where p.account_id = %1$s.id and p.removed_at is null)
                        and not exists (select from account child
                                        where child.parent_id = %1$s.id and child.removed_at is null)""".formatted(account), ""));
    }

    /** The SQL condition for people on whom nothing hangs. */
    String isFreePerson(String person) {
        return ties.stream()
                .map(tie -> " and not " + tie.holdsPerson(person + ".id"))
                .collect(Collectors.joining("", "true", ""));
    }
}
