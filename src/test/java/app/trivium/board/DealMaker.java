package app.trivium.board;

import app.trivium.account.Accounts;
import app.trivium.deal.DealFields;
import app.trivium.deal.Deals;
import app.trivium.deal.NewDeal;
import app.trivium.identity.Actor;
import app.trivium.money.Money;
import app.trivium.process.Journey;
import app.trivium.process.Processes;
import app.trivium.process.Stage;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Opens the deals that the tests of boards and lists look for. */
final class DealMaker {

    static final long NEW_BUSINESS = 1;

    private final Deals deals;
    private final Accounts accounts;
    private final Processes processes;

    DealMaker(Deals deals, Accounts accounts, Processes processes) {
        this.deals = deals;
        this.accounts = accounts;
        this.processes = processes;
    }

    /** A deal of the actor's, worth nothing known, at the first stages, unless more is said. */
    Draft deal(Actor owner, String name) {
        return new Draft(owner, name);
    }

    /** The stage of the seeded process with this name; of two the seller's or buyer's. */
    Stage stage(String name) {
        return Stream.of(Journey.values())
                .flatMap(journey -> processes.map(NEW_BUSINESS).stages(journey).stream())
                .filter(stage -> stage.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** A deal to be opened. */
    final class Draft {

        private final Actor owner;
        private final String name;
        private String account = "Dontechi";
        private @Nullable Money amount;
        private @Nullable LocalDate close;
        private @Nullable String step;
        private @Nullable LocalDate stepOn;
        private @Nullable Instant opened;
        private final List<Stage> stages = new ArrayList<>();

        private Draft(Actor owner, String name) {
            this.owner = owner;
            this.name = name;
        }

        Draft of(String newAccount) {
            account = newAccount;
            return this;
        }

        Draft worth(String newAmount, String currency) {
            amount = new Money(new BigDecimal(newAmount), currency);
            return this;
        }

        Draft closing(@Nullable LocalDate newClose) {
            close = newClose;
            return this;
        }

        Draft next(String newStep, @Nullable LocalDate on) {
            step = newStep;
            stepOn = on;
            return this;
        }

        Draft at(String... names) {
            for (String each : names) {
                stages.add(stage(each));
            }
            return this;
        }

        Draft since(Instant when) {
            opened = when;
            return this;
        }

        long open() {
            long accountId = accounts.findOrAdd(owner, account, UUID.randomUUID());
            var fields = new DealFields(name, accountId, owner.id(), amount, close, null, null, step, stepOn);
            return deals.open(
                    owner,
                    new NewDeal(processes.map(NEW_BUSINESS), fields, stages, null, opened, null, UUID.randomUUID()));
        }
    }
}
