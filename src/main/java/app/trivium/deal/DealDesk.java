package app.trivium.deal;

import app.trivium.account.Accounts;
import app.trivium.identity.Actor;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Carries out what a deal's form asks of several front doors at once, all of it or nothing. */
@Service
@Transactional
class DealDesk {

    private final Deals deals;
    private final Tags tags;
    private final Accounts accounts;

    DealDesk(Deals deals, Tags tags, Accounts accounts) {
        this.deals = deals;
        this.tags = tags;
        this.accounts = accounts;
    }

    /** Tags as the author of a form saw them, and as they want them. */
    record TagEdit(Set<String> was, Set<String> now) {}

    /**
     * Tags come first, since with a new owner the deal may be out of the actor's reach.
     *
     * @param newAccount the name of an account to be added first; null when the fields name one already
     */
    void edit(
            Actor actor,
            long dealId,
            DealFields was,
            DealFields now,
            @Nullable String newAccount,
            @Nullable TagEdit edit,
            UUID gesture) {
        DealFields wanted = newAccount == null ? now : now.withAccount(accounts.findOrAdd(actor, newAccount, gesture));
        if (edit != null) {
            tags.set(actor, dealId, edit.was(), edit.now(), gesture);
        }
        deals.edit(actor, dealId, was, wanted, gesture);
    }

    long open(Actor actor, NewDeal order, @Nullable String newAccount, Set<String> names) {
        DealFields fields = order.fields();
        NewDeal complete = newAccount == null
                ? order
                : NewDeal.at(
                        order.process(),
                        fields.withAccount(accounts.findOrAdd(actor, newAccount, order.gesture())),
                        order.standsAt(),
                        order.gesture());
        long id = deals.open(actor, complete);
        tags.add(actor, id, names, order.gesture());
        return id;
    }
}
