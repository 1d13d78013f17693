package app.trivium.account;

import app.trivium.customfield.CustomFields;
import app.trivium.customfield.CustomValues;
import app.trivium.customfield.RecordKind;
import app.trivium.identity.Actor;
import app.trivium.web.Forbidden;
import app.trivium.web.Invalid;
import app.trivium.web.NotFound;
import app.trivium.web.Parsing;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door to accounts: one method per verb, each in one transaction and on behalf of the acting user. */
@Service
@Transactional
public class Accounts {

    private static final int LONGEST_EXTERNAL_ID = 200;

    private final AccountRepository accounts;
    private final AccountIndex index;
    private final CustomFields customs;
    private final Clock clock;

    Accounts(AccountRepository accounts, AccountIndex index, CustomFields customs, Clock clock) {
        this.customs = customs;
        this.accounts = accounts;
        this.index = index;
        this.clock = clock;
    }

    /**
     * Adds an account and returns its id. The same gesture with the same name returns the account it added before.
     *
     * @param externalId what another system calls it, unique
     * @throws Forbidden if the actor may not edit what the wanted owner owns
     */
    public long add(Actor actor, AccountFields fields, @Nullable String externalId, UUID gesture) {
        index.lock("account", fields.name());
        Optional<Long> known = index.added(gesture, fields.name());
        return known.isPresent() ? known.get() : create(actor, fields, externalId, gesture);
    }

    /** The account of that name, whatever the case of its letters, or else a new one that the actor owns. */
    public long findOrAdd(Actor actor, String name, UUID gesture) {
        String wanted = Parsing.line(name, "account", AccountFields.LONGEST_NAME);
        index.lock("account", wanted);
        Long found = byName(actor, wanted);
        return found != null ? found : create(actor, AccountFields.named(wanted, actor.id()), null, gesture);
    }

    /**
     * Changes the fields that {@code now} has different from {@code was}, which is what the author saw.
     *
     * @throws app.trivium.web.Contested if somebody else changed one of the same fields in between
     */
    public AccountChange edit(Actor actor, long accountId, AccountFields was, AccountFields now) {
        return edit(actor, take(actor, accountId), was, now);
    }

    /** Changes fields whatever they are now, for imports. */
    public AccountChange change(Actor actor, long accountId, UnaryOperator<AccountFields> change) {
        Account account = take(actor, accountId);
        return edit(actor, account, account.fields(), change.apply(account.fields()));
    }

    /**
     * Changes fields whatever they are now, if the version they are now is one the author knows.
     *
     * @param seen gets the version and refuses those the author has not seen
     */
    public AccountChange change(Actor actor, long accountId, LongConsumer seen, UnaryOperator<AccountFields> change) {
        Account account = take(actor, accountId);
        seen.accept(account.version());
        return edit(actor, account, account.fields(), change.apply(account.fields()));
    }

    /**
     * Gives somebody all accounts of somebody else, in one statement since there may be thousands.
     *
     * @return how many there were
     */
    public int handOver(Actor admin, long from, long to) {
        if (!admin.isAdmin()) {
            throw new Forbidden("identity.admins.only");
        }
        return index.giveAll(from, to);
    }

    /** Takes an account out of every page, unless something hangs on it: a person, a deal, another account. */
    public boolean remove(Actor actor, long accountId) {
        Account account = take(actor, accountId);
        boolean free = index.isFree(accountId);
        if (free) {
            account.remove(clock.instant());
        }
        return free;
    }

    /** The account's fields, for somebody who wants to edit them. */
    @Transactional(readOnly = true)
    public AccountFields fields(Actor actor, long accountId) {
        return editable(actor, accounts.findByIdAndRemovedAtIsNull(accountId)).fields();
    }

    /** What the account is called; refused unless the actor may see it. */
    @Transactional(readOnly = true)
    public String name(Actor actor, long accountId) {
        return seen(actor, accounts.findByIdAndRemovedAtIsNull(accountId))
                .fields()
                .name();
    }

    /** The ids of those names that there are, keyed by the name as it was given. */
    @Transactional(readOnly = true)
    public Map<String, Long> byNames(Actor actor, Collection<String> names) {
        return index.byNames(actor, names);
    }

    /** The id of the account of that name within sight, or null. */
    @Transactional(readOnly = true)
    public @Nullable Long byName(Actor actor, String name) {
        return index.byNames(actor, List.of(name)).get(name);
    }

    /** The ids of those external ids that there are. */
    @Transactional(readOnly = true)
    public Map<String, Long> byExternalIds(Actor actor, Collection<String> externalIds) {
        return index.byExternalIds(actor, externalIds);
    }

    private Account take(Actor actor, long accountId) {
        return editable(actor, accounts.findLockedByIdAndRemovedAtIsNull(accountId));
    }

    private Account editable(Actor actor, Optional<Account> found) {
        Account account = seen(actor, found);
        if (!actor.mayEdit(account.ownerId())) {
            throw new Forbidden("account.notYours");
        }
        return account;
    }

    private Account seen(Actor actor, Optional<Account> found) {
        return found.filter(known -> index.isVisible(actor, known.id()))
                .orElseThrow(() -> new NotFound("account.unknown"));
    }

    private long create(Actor actor, AccountFields fields, @Nullable String externalId, UUID gesture) {
        checkOwner(actor, fields.ownerId());
        checkParent(actor, fields.parentId());
        customs.check(RecordKind.ACCOUNT, CustomValues.NONE, fields.custom());
        String key = Parsing.optionalLine(externalId, "externalId", LONGEST_EXTERNAL_ID);
        if (key != null) {
            index.lock("account.external", key);
            if (index.isTaken(key)) {
                throw new Invalid("externalId", "account.externalId.taken", key);
            }
        }
        Account account = accounts.save(new Account(fields, key, actor.id(), clock.instant(), gesture));
        accounts.flush();
        return account.id();
    }

    private AccountChange edit(Actor actor, Account account, AccountFields was, AccountFields now) {
        if (now.ownerId() != was.ownerId()) {
            checkOwner(actor, now.ownerId());
        }
        Long parent = now.parentId();
        if (parent != null && !parent.equals(was.parentId())) {
            checkParent(actor, parent);
            if (index.isWithin(account.id(), parent)) {
                throw new Invalid("parent", "account.parent.circle");
            }
        }
        AccountChange change = account.edit(was, now);
        customs.check(RecordKind.ACCOUNT, change.was().custom(), change.now().custom());
        accounts.flush();
        return change;
    }

    private void checkOwner(Actor actor, long ownerId) {
        if (!actor.mayEdit(ownerId)) {
            throw new Invalid("owner", "account.owner.notYours");
        }
        if (!index.isActiveUser(ownerId)) {
            throw new Invalid("owner", "account.owner.unknown");
        }
    }

    private void checkParent(Actor actor, @Nullable Long parentId) {
        if (parentId != null && !index.isVisible(actor, parentId)) {
            throw new Invalid("parent", "account.parent.unknown");
        }
    }
}
