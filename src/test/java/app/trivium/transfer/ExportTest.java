package app.trivium.transfer;

import static app.trivium.Cast.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import app.trivium.Cast;
import app.trivium.DatabaseTest;
import app.trivium.Pipeline;
import app.trivium.account.AccountFields;
import app.trivium.account.Accounts;
import app.trivium.customfield.CustomFields;
import app.trivium.customfield.FieldDesk;
import app.trivium.customfield.FieldType;
import app.trivium.customfield.FieldWords;
import app.trivium.customfield.RecordKind;
import app.trivium.deal.DealFields;
import app.trivium.deal.DealStatus;
import app.trivium.deal.Deals;
import app.trivium.deal.NewDeal;
import app.trivium.deal.OutcomeOrder;
import app.trivium.deal.SourceList;
import app.trivium.deal.Tags;
import app.trivium.identity.Actor;
import app.trivium.money.Money;
import app.trivium.process.Processes;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** The lists as files, and what becomes of them when they are imported again. */
@DatabaseTest
class ExportTest {

    private static final long WEBSITE = 2;

    @Autowired
    Imports imports;

    @Autowired
    Accounts accounts;

    @Autowired
    Deals deals;

    @Autowired
    Tags tags;

    @Autowired
    SourceList sources;

    @Autowired
    Processes processes;

    @Autowired
    Pipeline pipeline;

    @Autowired
    FieldDesk desk;

    @Autowired
    CustomFields customs;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc browser;

    @Autowired
    Cast cast;

    private Actor ada;

    @BeforeEach
    void people() {
        ada = Importing.people(cast);
    }

    private String export(Actor actor, String address) throws Exception {
        return browser.perform(get(address).with(as(actor)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private List<String> names(Actor actor, String address) throws Exception {
        return export(actor, address)
                .lines()
                .skip(1)
                .map(line -> line.split(",")[1])
                .toList();
    }

    private void edit(long deal, UnaryOperator<DealFields> change) {
        deals.change(ada, deal, change, UUID.randomUUID());
    }

    private void decide(long deal, DealStatus status, @Nullable LocalDate closed, @Nullable LocalDate until) {
        Long reason = status == DealStatus.LOST ? processes.lossReasons().get(0).id() : null;
        deals.decide(
                ada,
                deal,
                new OutcomeOrder(status, closed, until, reason, null, pipeline.version(deal), UUID.randomUUID()));
    }

    /** One deal for everything that a file can say of one. */
    private void deals() {
        for (FieldType type : FieldType.values()) {
            desk.add(
                    ada,
                    RecordKind.DEAL,
                    type,
                    new FieldWords("Our " + type.key(), "", false),
                    List.of("North", "South; east", "West, far"));
        }
        long rollout = pipeline.deal(ada, "=Rollout; \"big\", new", Pipeline.QUALIFY, Pipeline.REQUIREMENTS);
        edit(
                rollout,
                fields -> fields.withAmount(new Money(new BigDecimal("12.125"), "USD"))
                        .withExpectedClose(LocalDate.of(2027, 1, 31))
                        .withSource(WEBSITE)
                        .withProbability((short) 35)
                        .withNextStep("-call Rita", LocalDate.of(2026, 12, 1)));
        tags.add(ada, rollout, Set.of("enterprise", "pilot"));
        fill(rollout, "text", "+49");
        fill(rollout, "number", "-1234.125");
        fill(rollout, "money", "48000.5 USD");
        fill(rollout, "date", "2026-12-31");
        fill(rollout, "choice", choices("choice").get(0).toString());
        fill(
                rollout,
                "choices",
                choices("choices").get(1) + "," + choices("choices").get(2));
        fill(rollout, "flag", "false");
        fill(rollout, "link", "https://acme.com/plan");
        decide(pipeline.deal(ada, "Won"), DealStatus.WON, LocalDate.of(2026, 3, 1), null);
        decide(pipeline.deal(ada, "Lost", Pipeline.PRESENT), DealStatus.LOST, LocalDate.of(2026, 3, 2), null);
        long resting = pipeline.deal(ada, "Resting");
        decide(resting, DealStatus.ON_HOLD, null, LocalDate.of(2099, 1, 1));
        jdbc.sql("update deal set hold_until = '2020-01-01' where id = :id")
                .param("id", resting)
                .update();
        DealFields renewal = new DealFields(
                "Renewal", pipeline.account(ada, "Acme Corporation"), ada.id(), null, null, null, null, null, null);
        deals.open(ada, NewDeal.at(processes.map(cast.renewals()), renewal, List.of(), UUID.randomUUID()));
    }

    private void fill(long deal, String type, String value) {
        long field = customs.of(RecordKind.DEAL).living().stream()
                .filter(one -> one.type().key().equals(type))
                .findFirst()
                .orElseThrow()
                .id();
        edit(deal, fields -> fields.withCustom(fields.custom().with(field, value)));
    }

    private List<Long> choices(String type) {
        return jdbc.sql("""
                        select c.id from custom_choice c join custom_field f on f.id = c.field_id
                        where f.type = :type order by c.position""")
                .param("type", type.toUpperCase(java.util.Locale.ROOT))
                .query(Long.class)
                .list();
    }

    @Test
    void a_file_has_all_of_a_deal_in_one_notation_for_everybody() throws Exception {
        deals();
        String gesture = jdbc.sql("select gesture::text from deal where name like '=Rollout%'")
                .query(String.class)
                .single();
        String today = jdbc.sql("select created_at::date::text from deal where name like '=Rollout%'")
                .query(String.class)
                .single();

        assertThat(export(ada, "/deals/export.csv?text=rollout").lines())
                .containsExactly(
                        "\ufeffExternal id,Name,Account,Owner,Status,Sales process,Stage,Buyer stage,Marketer stage,"
                                + "Amount,Currency,Opened,Closed,Expected close,On hold until,Loss reason,Source,Tags,"
                                + "Probability by hand,Next step,Next step date,Next step kind,Our text,Our number,Our money,"
                                + "Our date,Our choice,Our choices,Our flag,Our link",
                        gesture
                                + ",\"'=Rollout; \"\"big\"\", new\",Acme Corporation,Ada King,open,New business,"
                                + "Qualify,Determine requirements,Unaware,12.1250,USD," + today
                                + ",,2027-01-31,,,Website,\"enterprise, pilot\",35,'-call Rita,2026-12-01,,'+49,"
                                + "-1234.1250,48000.5 USD,2026-12-31,North,\"South; east; West, far\",no,"
                                + "https://acme.com/plan");
    }

    @Test
    void an_exported_file_is_recognised_as_what_is_there_already() throws Exception {
        deals();
        String file = export(ada, "/deals/export.csv?status=any");
        assertThat(file.lines()).hasSize(6);
        sources.archive(ada, WEBSITE, 0);

        Importing importing = new Importing(imports, jdbc, ada).file("deals.csv", file);
        long run = importing.run();

        assertThat(importing.problems(run)).isEmpty();
        assertThat(importing.counts(run, Kind.DEALS)).isEqualTo("0 added, 0 updated, 5 unchanged, 0 rejected");
        assertThat(imports.files(run).get(0).mapping().columns()).hasSize(30 - 1);
    }

    @Test
    void an_exported_file_that_was_changed_changes_the_deals_it_names() throws Exception {
        deals();
        String file = export(ada, "/deals/export.csv?status=any")
                .replace(",Won,", ",Won twice,")
                .replace(",Lost,Acme Corporation,Ada King,lost,", ",Lost,Acme Corporation,Dana Kim,open,")
                .replace("North", "\"west, FAR\"");

        Importing importing = new Importing(imports, jdbc, ada).file("deals.csv", file);
        long run = importing.run();

        assertThat(importing.problems(run)).isEmpty();
        assertThat(importing.counts(run, Kind.DEALS)).isEqualTo("0 added, 3 updated, 2 unchanged, 0 rejected");
        assertThat(jdbc.sql("""
                        select d.name || ' ' || d.status || ' ' || u.name || ' ' || s.name from deal d
                        join app_user u on u.id = d.owner_id join stage s on s.id = d.seller_stage_id
                        where d.name in ('Won twice', 'Lost') order by 1""").query(String.class).list())
                .containsExactly("Lost OPEN Dana Kim Present", "Won twice WON Ada King Prospect");
    }

    @Test
    void a_file_has_what_its_list_shows_in_the_lists_order_and_no_more() throws Exception {
        pipeline.deal(cast.dana(), "Beta");
        pipeline.deal(cast.dana(), "alpha");
        pipeline.deal(cast.marco(), "Gamma");
        decide(pipeline.deal(ada, "Closed"), DealStatus.WON, LocalDate.of(2026, 3, 1), null);

        assertThat(names(ada, "/deals/export.csv?sort=name")).containsExactly("alpha", "Beta", "Gamma");
        assertThat(names(ada, "/deals/export.csv?sort=name&dir=desc&page=7")).containsExactly("Gamma", "Beta", "alpha");
        assertThat(names(ada, "/deals/export.csv?status=won")).containsExactly("Closed");
        assertThat(names(ada, "/deals/export.csv?owner=" + cast.marco().id())).containsExactly("Gamma");
        assertThat(names(cast.marco(), "/deals/export.csv?owner=me")).containsExactly("Gamma");
    }

    @Test
    void what_somebody_may_not_see_is_not_in_their_file() throws Exception {
        pipeline.deal(cast.dana(), "Hers");
        pipeline.deal(cast.marco(), "His");
        jdbc.sql("update access_policy set sight = 'OWN'").update();

        assertThat(names(cast.again(cast.marco().id()), "/deals/export.csv")).containsExactly("His");
    }

    @Test
    void accounts_and_people_come_out_and_are_recognised_again() throws Exception {
        String accounts = """
                Account,Industry,Website,Employees,Revenue,Parent,About,Tier,Renewal
                Acme,tech,acme.com,12,48000.5,Holding,"Two
                lines",gold,2027-01-31
                Holding,,,,,,=1+1,,
                """;
        String people = """
                First name,Last name,Company,E-mail,Job title,Speaks
                Rita,Lopez,Acme,rita@acme.com,Buyer,French; German
                Jo,Ito,Holding,,,
                """;
        add(RecordKind.ACCOUNT, "Tier", FieldType.CHOICE, List.of("Gold", "Silver"));
        add(RecordKind.ACCOUNT, "Renewal", FieldType.DATE, List.of());
        add(RecordKind.PERSON, "Speaks", FieldType.CHOICES, List.of("French", "German"));
        Importing first =
                new Importing(imports, jdbc, ada).file("accounts.csv", accounts).file("people.csv", people);
        long begun = first.run();
        assertThat(first.problems(begun)).isEmpty();

        String accountFile = export(ada, "/accounts/export.csv");
        String peopleFile = export(ada, "/people/export.csv?sort=name");

        assertThat(accountFile.replaceAll("trivium-\\d+-\\d+", "ID")).isEqualToNormalizingNewlines("""
                        \ufeffExternal id,Name,Industry,Website,Phone,City,Country,Employees,Revenue,Belongs to,Owner,About,Tier,Renewal
                        ID,Acme,tech,https://acme.com,,,,12,48000.5,Holding,Ada King,"Two
                        lines",Gold,2027-01-31
                        ID,Holding,,,,,,,,,Ada King,'=1+1,,
                        """);
        assertThat(peopleFile).isEqualToNormalizingNewlines("""
                        \ufeffFull name,Account,Job title,E-mail,Phone,About,Speaks
                        Jo Ito,Holding,,,,,
                        Rita Lopez,Acme,Buyer,rita@acme.com,,,French; German
                        """);
        Importing again = new Importing(imports, jdbc, ada)
                .file("accounts.csv", accountFile)
                .file("people.csv", peopleFile);
        long run = again.run();
        assertThat(again.problems(run)).isEmpty();
        assertThat(again.counts(run, Kind.ACCOUNTS)).isEqualTo("0 added, 0 updated, 2 unchanged, 0 rejected");
        assertThat(again.counts(run, Kind.PEOPLE)).isEqualTo("0 added, 0 updated, 2 unchanged, 0 rejected");
    }

    @Test
    void two_accounts_of_the_same_name_are_told_apart_and_can_be_renamed_in_the_file() throws Exception {
        long first = accounts.add(ada, AccountFields.named("Acme", ada.id()), null, UUID.randomUUID());
        long second = accounts.add(ada, AccountFields.named("Acme", cast.dana().id()), null, UUID.randomUUID());
        accounts.add(ada, AccountFields.named("Betatech", ada.id()), "erp-7", UUID.randomUUID());
        String file = export(ada, "/accounts/export.csv");

        Importing same = new Importing(imports, jdbc, ada).file("accounts.csv", file);
        assertThat(same.counts(same.run(), Kind.ACCOUNTS)).isEqualTo("0 added, 0 updated, 3 unchanged, 0 rejected");
        Importing renamed = new Importing(imports, jdbc, ada)
                .file(
                        "accounts.csv",
                        file.lines()
                                .map(line -> line.contains("-" + second + "-") ? line.replace("Acme", "Acme II") : line)
                                .collect(Collectors.joining("\n")));
        assertThat(renamed.counts(renamed.run(), Kind.ACCOUNTS))
                .isEqualTo("0 added, 1 updated, 2 unchanged, 0 rejected");
        assertThat(jdbc.sql("select name from account where id in (:first, :second) order by id")
                        .param("first", first)
                        .param("second", second)
                        .query(String.class)
                        .list())
                .containsExactly("Acme", "Acme II");
        jdbc.sql("update account set created_at = created_at - interval '1 day'")
                .update();
        Importing elsewhere = new Importing(imports, jdbc, ada).file("accounts.csv", file.replace("Acme", "Other"));
        assertThat(elsewhere.counts(elsewhere.run(), Kind.ACCOUNTS))
                .isEqualTo("2 added, 0 updated, 1 unchanged, 0 rejected");
    }

    @Test
    void lists_of_accounts_and_people_are_exported_as_they_are_filtered_and_seen() throws Exception {
        String rows =
                "Account,Industry,Owner\nAcme,tech,Dana Kim\nBetatech,medical,Marco Ruiz\nCancity,tech,Marco Ruiz\n";
        new Importing(imports, jdbc, ada)
                .file("accounts.csv", rows)
                .file("people.csv", "Name,Company,E-mail\nRita,Acme,rita@acme.com\nJo,Betatech,jo@beta.com\n")
                .run();

        assertThat(names(ada, "/accounts/export.csv?industry=tech")).containsExactly("Acme", "Cancity");
        assertThat(names(ada, "/accounts/export.csv?sort=industry")).containsExactly("Betatech", "Acme", "Cancity");
        assertThat(names(ada, "/people/export.csv?q=beta")).containsExactly("Betatech");
        assertThat(Jsoup.parse(export(ada, "/accounts?industry=tech&sort=newest&page=1"))
                        .select("a[download]")
                        .attr("href"))
                .isEqualTo("/accounts/export.csv?industry=tech&sort=newest");
        assertThat(Jsoup.parse(export(ada, "/people?q=beta"))
                        .select("a[download]")
                        .attr("href"))
                .isEqualTo("/people/export.csv?q=beta");
        jdbc.sql("update access_policy set sight = 'OWN'").update();
        Actor marco = cast.again(cast.marco().id());
        assertThat(names(marco, "/accounts/export.csv")).containsExactly("Betatech", "Cancity");
        assertThat(names(marco, "/people/export.csv")).containsExactly("Betatech");
    }

    private void add(RecordKind record, String name, FieldType type, List<String> choices) {
        desk.add(ada, record, type, new FieldWords(name, "", true), choices);
    }

    @Test
    void a_filter_that_cannot_be_read_gives_no_file() throws Exception {
        browser.perform(get("/deals/export.csv?amountFrom=many").with(as(ada)))
                .andExpect(status().isUnprocessableContent());
        browser.perform(get("/deals/export.csv?sort=colour").with(as(ada)))
                .andExpect(status().isUnprocessableContent());
        browser.perform(get("/accounts/export.csv?owner=her").with(as(ada)))
                .andExpect(status().isUnprocessableContent());
        browser.perform(get("/people/export.csv?custom.none=1").with(as(ada)))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void the_list_leads_to_its_file() throws Exception {
        String page = export(ada, "/deals?sort=name&dir=desc&status=won&page=2");
        String address = Jsoup.parse(page).select("a[download]").attr("href");

        assertThat(address).isEqualTo("/deals/export.csv?status=won&sort=name&dir=desc");
        browser.perform(get(address).with(as(ada)))
                .andExpect(header().string("Content-Type", "text/csv;charset=UTF-8"))
                .andExpect(header().string(
                                "Content-Disposition",
                                org.hamcrest.Matchers.matchesPattern(
                                        "attachment; filename=\"deals-\\d{4}-\\d\\d-\\d\\d.csv\"")));
    }
}
