package app.trivium.api;

import app.trivium.account.Accounts;
import app.trivium.customfield.CustomValues;
import app.trivium.customfield.RecordKind;
import app.trivium.deal.DealFields;
import app.trivium.deal.NewDeal;
import app.trivium.identity.Actor;
import app.trivium.money.Currencies;
import app.trivium.money.Money;
import app.trivium.process.Journey;
import app.trivium.process.ProcessMap;
import app.trivium.process.Processes;
import app.trivium.process.Stage;
import app.trivium.web.Invalid;
import app.trivium.web.NotFound;
import app.trivium.web.Parsing;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes of what a program says about a deal what the front door takes. */
@Component
class DealReading {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_STEP = 300;
    private static final int MOST_DIGITS = 13;
    private static final int MOST_DECIMALS = 4;

    private final Accounts accounts;
    private final Currencies currencies;
    private final Processes processes;
    private final CustomReading customs;

    DealReading(Accounts accounts, Currencies currencies, Processes processes, CustomReading customs) {
        this.customs = customs;
        this.accounts = accounts;
        this.currencies = currencies;
        this.processes = processes;
    }

    /** A deal to be opened. */
    NewDeal order(Actor actor, DealWish wish, UUID gesture) {
        DealFields fields = fields(actor, wish.fields(actor.id()), null);
        ProcessMap process = process(wish.process());
        List<Stage> stages = wish.stages().entrySet().stream()
                .map(stage -> stage(process, stage.getKey(), stage.getValue()))
                .toList();
        String externalId = Parsing.optionalLine(wish.externalId(), "externalId", LONGEST_NAME);
        return new NewDeal(process, fields, stages, externalId, null, null, gesture);
    }

    /** @param present the fields as they are, which are right whatever is said of new ones */
    DealFields fields(Actor actor, DealEdit said, @Nullable DealFields present) {
        return new DealFields(
                Parsing.line(said.name(), "name", LONGEST_NAME),
                account(actor, said.account(), present),
                said.owner(),
                amount(said.amount(), present == null ? null : present.amount()),
                Given.date(said.expectedClose(), "expectedClose"),
                said.source(),
                percent(said.probability()),
                Parsing.optionalLine(said.nextStep(), "nextStep", LONGEST_STEP),
                Given.date(said.nextStepOn(), "nextStepOn"),
                said.nextStepKind(),
                customs.read(RecordKind.DEAL, said.custom(), present == null ? CustomValues.NONE : present.custom()));
    }

    /** Each once, in the order in which they are named. */
    Set<String> tags(@Nullable List<String> said) {
        Set<String> tags = new LinkedHashSet<>();
        if (said != null) {
            said.forEach(tag -> tags.add(Given.required(tag, "tags")));
        }
        return tags;
    }

    Stage stage(ProcessMap process, Journey journey, long stageId) {
        return process.stage(stageId)
                .filter(stage -> stage.journey() == journey && !stage.archived())
                .orElseThrow(() -> new Invalid(journey.slug(), "process.stage.unknown"));
    }

    private ProcessMap process(@Nullable Long id) {
        try {
            return processes.map(id == null ? processes.defaultId() : id);
        } catch (NotFound unknown) {
            throw new Invalid("process", "process.unknown");
        }
    }

    private long account(Actor actor, long id, @Nullable DealFields present) {
        if (present != null && present.accountId() == id) {
            return id;
        }
        try {
            accounts.name(actor, id);
            return id;
        } catch (NotFound unknown) {
            throw new Invalid("account", "account.unknown");
        }
    }

    private @Nullable Money amount(@Nullable MoneyItem said, @Nullable Money present) {
        if (said == null || said.equals(MoneyItem.of(present))) {
            return said == null ? null : present;
        }
        BigDecimal number = Given.required(said.amount(), "amount.amount").stripTrailingZeros();
        String currency = Parsing.line(Given.required(said.currency(), "amount.currency"), "amount.currency", 3);
        boolean fits = number.signum() >= 0
                && number.scale() <= MOST_DECIMALS
                && number.precision() - number.scale() <= MOST_DIGITS;
        if (!fits) {
            throw new Invalid("amount.amount", "api.amount.range");
        }
        return currencies.money(number, currency, "amount.currency");
    }

    private static @Nullable Short percent(@Nullable Integer said) {
        if (said != null && (said < 0 || said > 100)) {
            throw new Invalid("probability", "web.number.range", 0, 100);
        }
        return said == null ? null : said.shortValue();
    }
}
