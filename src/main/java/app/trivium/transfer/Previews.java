package app.trivium.transfer;

import app.trivium.account.AccountFields;
import app.trivium.account.PersonFields;
import app.trivium.customfield.CustomField;
import app.trivium.customfield.CustomValues;
import app.trivium.customfield.ValueTexts;
import app.trivium.deal.DealStatus;
import app.trivium.identity.Actor;
import app.trivium.money.Money;
import app.trivium.process.Journey;
import app.trivium.process.Stage;
import app.trivium.web.Formats;
import app.trivium.web.Texts;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows the first rows of a file as they will be. */
@Component
class Previews {

    private static final int SHOWN = 6;
    private static final int MOST_PEOPLE = 2000;

    private final ImportRows rows;
    private final Grounds grounds;
    private final DealImport deals;
    private final AccountImport accounts;
    private final PersonImport people;
    private final TeamImport teams;
    private final PriceImport prices;
    private final Texts texts;
    private final Clock clock;

    Previews(
            ImportRows rows,
            Grounds grounds,
            DealImport deals,
            AccountImport accounts,
            PersonImport people,
            TeamImport teams,
            PriceImport prices,
            Texts texts,
            Clock clock) {
        this.rows = rows;
        this.grounds = grounds;
        this.deals = deals;
        this.accounts = accounts;
        this.people = people;
        this.teams = teams;
        this.prices = prices;
        this.texts = texts;
        this.clock = clock;
    }

    /** The first rows of a file whose kind is known. */
    MappingPage.Preview of(Actor actor, ImportFile file, Kind kind, List<ImportFile> files) {
        Ground ground = grounds.of(actor, files, file.mapping().options().processId());
        files.stream()
                .filter(other -> other.mapping().kind() == Kind.TEAMS)
                .forEach(other -> teams.plan(batch(actor, other, MOST_PEOPLE, ground)));
        Batch batch = batch(actor, file, SHOWN, ground);
        Formats formats = new Formats(actor.locale(), actor.zone(), clock.instant());
        return switch (kind) {
            case DEALS ->
                preview(
                        heads(batch, "name", "account", "stage", "amount", "opened", "closing"),
                        deals.plan(batch),
                        work -> with(
                                deal(batch, work, formats),
                                added(
                                        batch,
                                        AddedFields.put(
                                                CustomValues.NONE, work.row().added()),
                                        formats)));
            case ACCOUNTS ->
                preview(
                        heads(batch, "name", "industry", "country", "employees", "revenue", "parent"),
                        accounts.plan(batch),
                        work -> account(batch, work, formats));
            case PEOPLE ->
                preview(
                        heads(batch, "name", "account", "title", "email", "phone"),
                        people.plan(batch),
                        work -> person(batch, work, formats));
            case TEAMS ->
                preview(heads("name", "email", "team", "office", "manager"), teams.plan(batch), Previews::user);
            case PRODUCTS ->
                preview(
                        heads("name", "price"),
                        prices.plan(batch),
                        work -> List.of(work.name(), money(work.price(), batch, formats)));
        };
    }

    private Batch batch(Actor actor, ImportFile file, int limit, Ground ground) {
        List<FileRow> first = rows.after(file.id(), 0, limit);
        return new Batch(actor, file.id(), file.name(), file.mapping(), first, Map.of(), ground);
    }

    private List<String> heads(String... keys) {
        return Stream.of(keys).map(key -> texts.of("transfer.preview." + key)).toList();
    }

    /** With those of the added fields that the file fills. */
    private List<String> heads(Batch batch, String... keys) {
        return with(heads(keys), fields(batch).map(CustomField::name).toList());
    }

    private static Stream<CustomField> fields(Batch batch) {
        return batch.ground().facts().added().filled(batch.mapping());
    }

    private List<String> added(Batch batch, CustomValues said, Formats formats) {
        ValueTexts words = new ValueTexts(texts, formats);
        return fields(batch)
                .map(field -> {
                    String value = said.of(field.id());
                    return value == null ? "" : words.words(field, value);
                })
                .toList();
    }

    private static List<String> with(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private interface Cells<W> {
        List<String> of(W work);
    }

    private <W> MappingPage.Preview preview(List<String> heads, List<RowPlan<W>> plans, Cells<W> cells) {
        return new MappingPage.Preview(
                heads, plans.stream().map(plan -> row(plan, cells)).toList());
    }

    private <W> MappingPage.Preview.Row row(RowPlan<W> plan, Cells<W> cells) {
        List<String> problems = plan.problems().stream()
                .map(problem -> texts.of(problem.sentence()))
                .toList();
        String problem = problems.isEmpty() ? null : String.join(" ", problems);
        if (plan.work() == null && problem == null) {
            problem = texts.of("transfer.preview.unchanged");
        }
        List<String> shown = plan.work() == null ? List.of() : cells.of(plan.work());
        return new MappingPage.Preview.Row(plan.row().line(), shown, problem);
    }

    private List<String> deal(Batch batch, DealWork work, Formats formats) {
        DealRow row = work.row();
        String account = Objects.requireNonNullElse(work.account(), Objects.requireNonNullElse(row.account(), ""));
        Money amount = deals.amount(batch, row);
        LocalDate closing = row.isClosed() ? row.closed() : row.expectedClose();
        return List.of(
                deals.name(batch, row),
                account,
                stage(batch, row),
                amount == null ? "" : formats.money(amount.amount(), amount.currency()),
                date(row.opened(), formats),
                date(closing, formats));
    }

    private String stage(Batch batch, DealRow row) {
        if (row.status() != null && row.status() != DealStatus.OPEN) {
            return texts.of("transfer.outcome." + row.status().key());
        }
        return row.stages().stream()
                .filter(stage -> stage.journey() == Journey.SELLER)
                .findFirst()
                .or(() -> Stream.of(batch.ground().facts().process().first(Journey.SELLER))
                        .findFirst())
                .map(Stage::name)
                .orElse("");
    }

    private List<String> account(Batch batch, AccountWork work, Formats formats) {
        AccountFields fields = work.change().apply(work.named());
        List<String> cells = List.of(
                fields.name(),
                text(fields.industry()),
                text(fields.country()),
                fields.employees() == null ? "" : formats.count(fields.employees()),
                money(fields.revenue(), batch, formats),
                text(work.parent()));
        return with(cells, added(batch, fields.custom(), formats));
    }

    private List<String> person(Batch batch, PersonWork work, Formats formats) {
        PersonFields fields = work.change().apply(PersonFields.named("new", 0));
        List<String> cells = List.of(
                fields.name(), work.account(), text(fields.jobTitle()), text(fields.email()), text(fields.phone()));
        return with(cells, added(batch, fields.custom(), formats));
    }

    private static List<String> user(TeamRow row) {
        return List.of(row.name(), row.email(), text(row.team()), text(row.office()), text(row.manager()));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String date(@Nullable LocalDate date, Formats formats) {
        return date == null ? "" : formats.date(date);
    }

    private static String money(@Nullable BigDecimal amount, Batch batch, Formats formats) {
        return amount == null
                ? ""
                : formats.money(amount, batch.mapping().options().currency());
    }
}
