package app.trivium.transfer;

import app.trivium.account.Accounts;
import app.trivium.identity.Actor;
import app.trivium.process.ProcessMap;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of an import can refer to: what is there already and, while an import is only being checked, what it
 * would have added by then.
 */
final class Ground {

    private final Accounts accounts;
    private final Actor actor;
    private final Facts facts;
    private final Set<String> promisedAccounts = new HashSet<>();
    private final Set<String> promisedUsers = new HashSet<>();

    Ground(Accounts accounts, Actor actor, Facts facts) {
        this.accounts = accounts;
        this.actor = actor;
        this.facts = facts;
    }

    /** What a price list says of a product: how it is properly called, and what it costs. */
    record Product(String name, BigDecimal price) {}

    /** @param name of the tag that is meant by another's name when that was merged into it */
    record Tag(String name, boolean archived) {}

    /**
     * What stays the same during an import.
     *
     * @param users the active users by their names in lower case
     * @param products by their names without spaces, in lower case
     * @param sources where deals can come from, by their names in lower case
     * @param activityKinds of what kind next steps can be, by their names in lower case
     * @param tags those of deals, by their names in lower case
     * @param currencies those a deal can be in
     * @param added the fields that admins have added
     */
    record Facts(
            ProcessMap process,
            Map<String, Long> lossReasons,
            Map<String, Long> users,
            Map<String, Product> products,
            Map<String, Long> sources,
            Map<String, Long> activityKinds,
            Map<String, Tag> tags,
            Set<String> currencies,
            AddedFields added) {}

    Facts facts() {
        return facts;
    }

    /** The ids of the accounts of these names that there are, by the names in lower case. */
    Map<String, Long> accounts(Collection<String> names) {
        Map<String, Long> found = new HashMap<>();
        if (!names.isEmpty()) {
            accounts.byNames(actor, new HashSet<>(names)).forEach((name, id) -> found.put(lower(name), id));
        }
        return found;
    }

    /** Whether an account of that name would have been added by now. */
    boolean isPromisedAccount(String name) {
        return promisedAccounts.contains(lower(name));
    }

    void promiseAccount(String name) {
        promisedAccounts.add(lower(name));
    }

    void promiseUser(String name) {
        promisedUsers.add(lower(name));
    }

    /** The user of that name, or 0 for one who would have been added by now; null when there is none. */
    @Nullable Long user(String name) {
        Long known = facts.users().get(lower(name));
        return known == null && promisedUsers.contains(lower(name)) ? Long.valueOf(0) : known;
    }

    boolean isUser(long id) {
        return facts.users().containsValue(id);
    }

    /** The product as the price list has it, however its name is spaced; null when there is none. */
    @Nullable Product product(@Nullable String name) {
        return name == null ? null : facts.products().get(Likeness.dense(name));
    }

    /** The tag meant by that name, be it a new one. */
    Tag tag(String name) {
        return facts.tags().getOrDefault(lower(name), new Tag(name, false));
    }

    @Nullable Long source(String name) {
        return facts.sources().get(lower(name));
    }

    @Nullable Long activityKind(String name) {
        return facts.activityKinds().get(lower(name));
    }

    @Nullable Long lossReason(String name) {
        return facts.lossReasons().get(lower(name));
    }

    static String lower(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
