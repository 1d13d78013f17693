package app.trivium.transfer;

import app.trivium.account.Accounts;
import app.trivium.customfield.FieldSet;
import app.trivium.customfield.ValueReading;
import app.trivium.identity.Actor;
import app.trivium.money.Currencies;
import app.trivium.process.Processes;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gathers what the rows of an import can refer to. */
@Component
class Grounds {

    private static final int LONGEST_PRICE_LIST = 100_000;

    private final Accounts accounts;
    private final Processes processes;
    private final Currencies currencies;
    private final KnownUsers users;
    private final ImportRows rows;
    private final PriceImport prices;
    private final Targets targets;
    private final ValueReading values;
    private final JdbcClient jdbc;

    Grounds(
            Accounts accounts,
            Processes processes,
            Currencies currencies,
            KnownUsers users,
            ImportRows rows,
            PriceImport prices,
            Targets targets,
            ValueReading values,
            JdbcClient jdbc) {
        this.accounts = accounts;
        this.processes = processes;
        this.currencies = currencies;
        this.users = users;
        this.rows = rows;
        this.prices = prices;
        this.targets = targets;
        this.values = values;
        this.jdbc = jdbc;
    }

    /** @param files all files of the import, for the price lists among them */
    Ground of(Actor actor, List<ImportFile> files) {
        long processId = files.stream()
                .filter(file -> file.mapping().kind() == Kind.DEALS)
                .findFirst()
                .map(file -> file.mapping().options().processId())
                .orElseGet(processes::defaultId);
        return of(actor, files, processId);
    }

    Ground of(Actor actor, List<ImportFile> files, long processId) {
        Ground.Facts bare = new Ground.Facts(
                processes.map(processId),
                processes.lossReasonsByName(),
                users.idsByName(),
                Map.of(),
                offered("deal_source"),
                offered("activity_kind"),
                tags(),
                currencies.usable().stream().map(Currencies.Rate::code).collect(Collectors.toSet()),
                added(files));
        Map<String, Ground.Product> products = products(new Ground(accounts, actor, bare), actor, files);
        return new Ground(
                accounts,
                actor,
                new Ground.Facts(
                        bare.process(),
                        bare.lossReasons(),
                        bare.users(),
                        products,
                        bare.sources(),
                        bare.activityKinds(),
                        bare.tags(),
                        bare.currencies(),
                        bare.added()));
    }

    private Map<String, Ground.Tag> tags() {
        Map<String, Ground.Tag> tags = new HashMap<>();
        jdbc.sql("""
                        select lower(said.name), meant.name, meant.archived_at is not null
                        from tag said join tag meant on meant.id = coalesce(said.merged_into_id, said.id)""").query(row -> {
            tags.put(row.getString(1), new Ground.Tag(row.getString(2), row.getBoolean(3)));
        });
        return tags;
    }

    private AddedFields added(List<ImportFile> files) {
        Map<Kind, FieldSet> fields = new EnumMap<>(Kind.class);
        files.stream()
                .map(file -> file.mapping().kind())
                .filter(Objects::nonNull)
                .forEach(kind -> fields.computeIfAbsent(kind, targets::fields));
        return new AddedFields(fields, values);
    }

    /** What a list offers; whoever writes an entry that was merged into another means that one. */
    private Map<String, Long> offered(String list) {
        Map<String, Long> offered = new HashMap<>();
        jdbc.sql("""
                        select lower(said.name), meant.id
                        from %1$s said join %1$s meant on meant.id = coalesce(said.merged_into_id, said.id)
                        where meant.archived_at is null""".formatted(list)).query(row -> {
            offered.put(row.getString(1), row.getLong(2));
        });
        return offered;
    }

    private Map<String, Ground.Product> products(Ground ground, Actor actor, List<ImportFile> files) {
        Map<String, Ground.Product> products = new HashMap<>();
        for (ImportFile file : files) {
            if (file.mapping().kind() == Kind.PRODUCTS) {
                List<FileRow> all = rows.after(file.id(), 0, LONGEST_PRICE_LIST);
                Batch batch = new Batch(actor, file.id(), file.name(), file.mapping(), all, Map.of(), ground);
                for (RowPlan<Ground.Product> plan : prices.plan(batch)) {
                    if (plan.work() != null) {
                        products.putIfAbsent(Likeness.dense(plan.work().name()), plan.work());
                    }
                }
            }
        }
        return products;
    }
}
