package app.trivium.board;

import app.trivium.account.Accounts;
import app.trivium.deal.DealFields;
import app.trivium.deal.Deals;
import app.trivium.deal.NewDeal;
import app.trivium.identity.Actor;
import app.trivium.money.Currencies;
import app.trivium.money.Money;
import app.trivium.process.ProcessMap;
import app.trivium.process.Processes;
import app.trivium.process.Stage;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens a deal, and its account if that is new, with the little that is asked in a column. */
@Component
class QuickAdds {

    private final Deals deals;
    private final Accounts accounts;
    private final Processes processes;
    private final Currencies currencies;

    QuickAdds(Deals deals, Accounts accounts, Processes processes, Currencies currencies) {
        this.deals = deals;
        this.accounts = accounts;
        this.processes = processes;
        this.currencies = currencies;
    }

    /** Returns the id of the new deal, which is the actor's own. */
    @Transactional
    long open(
            Actor actor,
            Wish wish,
            long stageId,
            String name,
            String account,
            @Nullable BigDecimal amount,
            UUID gesture) {
        ProcessMap process = processes.map(wish.process());
        Stage stage = process.target(wish.journey(), stageId);
        Money money = amount == null ? null : new Money(amount, currencies.home());
        long accountId = accounts.findOrAdd(actor, account, gesture);
        DealFields fields = new DealFields(name, accountId, actor.id(), money, null, null, null, null, null);
        return deals.open(actor, NewDeal.at(process, fields, List.of(stage), gesture));
    }
}
