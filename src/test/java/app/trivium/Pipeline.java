package app.trivium;

import app.trivium.account.Accounts;
import app.trivium.account.People;
import app.trivium.deal.DealFields;
import app.trivium.deal.Deals;
import app.trivium.deal.NewDeal;
import app.trivium.identity.Actor;
import app.trivium.money.Money;
import app.trivium.process.ProcessMap;
import app.trivium.process.Processes;
import app.trivium.process.Stage;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the cast is selling: deals and those they are sold to, opened through the front doors. */
@TestComponent
public class Pipeline {

    /** The stages of "New business", by the ids the migration gave them. */
    public static final long PROSPECT = 1;

    public static final long QUALIFY = 3;
    public static final long PRESENT = 4;
    public static final long CLOSE = 5;
    public static final long REQUIREMENTS = 7;
    public static final long EVALUATION = 8;
    public static final long NEGOTIATION = 9;
    public static final long AWARE = 12;
    public static final long INTERESTED = 13;

    private final Accounts accounts;
    private final People people;
    private final Deals deals;
    private final Processes processes;
    private final JdbcClient jdbc;

    Pipeline(Accounts accounts, People people, Deals deals, Processes processes, JdbcClient jdbc) {
        this.accounts = accounts;
        this.people = people;
        this.deals = deals;
        this.processes = processes;
        this.jdbc = jdbc;
    }

    public ProcessMap process() {
        return processes.map(processes.defaultId());
    }

    public long account(Actor actor, String name) {
        return accounts.findOrAdd(actor, name, UUID.randomUUID());
    }

    public long person(Actor actor, String account, String name) {
        return people.findOrAdd(actor, account(actor, account), name, UUID.randomUUID());
    }

    /** A deal over 48,000 US dollars with Acme Corporation; at the first stages, or where the stages say. */
    public long deal(Actor owner, String name, long... standsAt) {
        DealFields fields = new DealFields(
                name,
                account(owner, "Acme Corporation"),
                owner.id(),
                new Money(new BigDecimal("48000"), "USD"),
                null,
                null,
                null,
                null,
                null);
        ProcessMap process = process();
        List<Stage> stages = Arrays.stream(standsAt).mapToObj(process::known).toList();
        return deals.open(owner, NewDeal.at(process, fields, stages, UUID.randomUUID()));
    }

    public long version(long deal) {
        return jdbc.sql("select version from deal where id = :id")
                .param("id", deal)
                .query(Long.class)
                .single();
    }
}
