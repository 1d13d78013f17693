package app.trivium.transfer;

import static app.trivium.Cast.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import app.trivium.Cast;
import app.trivium.DatabaseTest;
import app.trivium.customfield.FieldChoices;
import app.trivium.customfield.FieldDesk;
import app.trivium.customfield.FieldType;
import app.trivium.customfield.FieldWords;
import app.trivium.customfield.RecordKind;
import app.trivium.identity.Actor;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Columns of a file fill the fields that admins have added. */
@DatabaseTest
class AddedFieldImportTest {

    private static final String HEADER =
            "deal id,deal name,account,Ticket,Seats,Budget,Go live,region,MODULES,Reference,Plan\n";
    private static final String FIRST =
            "1,Rollout,Acme,=1+1,\"-1.234,5\",\"48.000,50 EUR\",31.12.2026,north,\"South; North, by the sea\",yes,acme.com/plan\n";

    @Autowired
    Imports imports;

    @Autowired
    FieldDesk desk;

    @Autowired
    FieldChoices choices;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc browser;

    @Autowired
    Cast cast;

    private Actor ada;
    private long region;

    @BeforeEach
    void a_field_of_each_type() {
        ada = Importing.people(cast);
        jdbc.sql("insert into exchange_rate (currency, rate, as_of) values ('EUR', 2, '2026-01-01') "
                        + "on conflict (currency) do nothing")
                .update();
        add("Ticket", FieldType.TEXT);
        add("Seats", FieldType.NUMBER);
        add("Budget", FieldType.MONEY);
        add("Go live", FieldType.DATE);
        region = add("Region", FieldType.CHOICE);
        add("Modules", FieldType.CHOICES);
        add("Reference", FieldType.FLAG);
        add("Plan", FieldType.LINK);
    }

    private long add(String name, FieldType type) {
        return desk.add(
                ada,
                RecordKind.DEAL,
                type,
                new FieldWords(name, "", false),
                List.of("North", "South", "North, by the sea"));
    }

    private Importing importing(String rows) {
        return new Importing(imports, jdbc, ada).file("deals.csv", HEADER + rows);
    }

    /** What is in the deal's added fields, by their names; choices by theirs. */
    private Map<String, String> values(String externalId) {
        Map<String, String> values = new TreeMap<>();
        jdbc.sql("""
                        select f.name, case when f.type in ('CHOICE', 'CHOICES')
                               then (select string_agg(c.name, ' + ' order by c.id) from custom_choice c
                                     where c.id = any(string_to_array(v.value, ',')::bigint[])) else v.value end
                        from deal d, jsonb_each_text(d.custom) v join custom_field f on f.id = v.key::bigint
                        where d.external_id = :id""").param("id", externalId).query(row -> {
            values.put(row.getString(1), row.getString(2));
        });
        return values;
    }

    private void answerDecimals(long run) {
        long file = imports.files(run).get(0).id();
        Mapping mapping = imports.files(run).get(0).mapping();
        Mapping.Options said = mapping.options();
        imports.understand(
                ada,
                run,
                file,
                mapping.withOptions(new Mapping.Options(
                        DateOrder.DAY_FIRST,
                        DecimalMark.COMMA,
                        said.currency(),
                        said.processId(),
                        said.lossReasonId(),
                        said.unnamedAccount(),
                        said.mailDomain())));
    }

    private long run(Importing importing) {
        long run = importing.upload();
        answerDecimals(run);
        imports.check(ada, run);
        importing.await(run);
        imports.start(ada, run);
        importing.await(run);
        return run;
    }

    @Test
    void columns_named_like_the_fields_fill_them_by_their_types() {
        Importing importing = importing(FIRST + "2,Bare,Acme,,,,,,,,\n");
        long run = run(importing);

        assertThat(importing.problems(run)).isEmpty();
        assertThat(values("1"))
                .isEqualTo(Map.of(
                        "Ticket", "=1+1",
                        "Seats", "-1234.5",
                        "Budget", "48000.5 EUR",
                        "Go live", "2026-12-31",
                        "Region", "North",
                        "Modules", "South + North, by the sea",
                        "Reference", "true",
                        "Plan", "https://acme.com/plan"));
        assertThat(values("2")).isEmpty();
    }

    @Test
    void the_same_again_changes_nothing_and_a_newer_row_changes_only_what_it_says() {
        run(importing(FIRST));

        Importing same = importing(FIRST);
        assertThat(same.counts(run(same), Kind.DEALS)).isEqualTo("0 added, 0 updated, 1 unchanged, 0 rejected");
        Importing newer = importing("1,Rollout,Acme,,,,,SOUTH,,no,\n");
        assertThat(newer.counts(run(newer), Kind.DEALS)).isEqualTo("0 added, 1 updated, 0 unchanged, 0 rejected");
        assertThat(values("1"))
                .containsEntry("Region", "South")
                .containsEntry("Reference", "false")
                .containsEntry("Seats", "-1234.5");
    }

    @Test
    void undoing_an_import_gives_the_old_values_back() {
        run(importing(FIRST));
        Map<String, String> before = values("1");
        Importing newer = importing("1,Rollout,Acme,T-9,7,1 USD,1.1.2027,South,South,no,b.com\n");
        long run = run(newer);
        assertThat(values("1")).isNotEqualTo(before).hasSize(8);

        newer.undo(run);

        assertThat(values("1")).isEqualTo(before);
    }

    @Test
    void fields_of_accounts_and_people_are_filled_changed_and_given_back() {
        for (RecordKind record : List.of(RecordKind.ACCOUNT, RecordKind.PERSON)) {
            desk.add(ada, record, FieldType.CHOICE, new FieldWords("Tier", "", false), List.of("Gold", "Silver"));
            desk.add(ada, record, FieldType.MONEY, new FieldWords("Credit", "", false), List.of());
        }
        Importing first = both("gold,5 EUR");
        assertThat(first.counts(first.run(), Kind.ACCOUNTS)).startsWith("1 added");
        assertThat(held()).containsExactly("Acme: 5 EUR, Gold", "Rita: 5 EUR, Gold");

        Importing second = both("Silver,");
        long run = second.run();
        assertThat(second.counts(run, Kind.ACCOUNTS)).startsWith("0 added, 1 updated");
        assertThat(second.counts(run, Kind.PEOPLE)).startsWith("0 added, 1 updated");
        assertThat(held()).containsExactly("Acme: 5 EUR, Silver", "Rita: 5 EUR, Silver");

        second.undo(run);
        assertThat(held()).containsExactly("Acme: 5 EUR, Gold", "Rita: 5 EUR, Gold");
        Importing bad = both("Bronze,many");
        assertThat(bad.problems(bad.run()))
                .contains("2/Tier: “Bronze” is none of the choices of Tier.")
                .hasSize(2);
    }

    private Importing both(String cells) {
        return new Importing(imports, jdbc, ada)
                .file("accounts.csv", "Account,Industry,Tier,Credit\nAcme,tech," + cells + "\n")
                .file("people.csv", "Full name,Company,E-mail,Tier,Credit\nRita,Acme,rita@acme.com," + cells + "\n");
    }

    /** What accounts and people have in their added fields. */
    private List<String> held() {
        return jdbc.sql("""
                        select r.name || ': ' || string_agg(coalesce(c.name, v.value), ', ' order by c.id nulls first)
                        from (select name, custom from account union all select name, custom from person) r,
                             jsonb_each_text(r.custom) v left join custom_choice c on c.id::text = v.value
                        group by r.name order by 1""").query(String.class).list();
    }

    @Test
    void every_cell_that_cannot_be_read_is_told_with_its_column() {
        Importing importing = importing("""
                1,Bad,Acme,"two
                lines",many,5 XYZ,31.13.2026,East,"South, West",perhaps,javascript:alert(1)
                2,Good,Acme,,7,5,31.12.2026,,,,
                """);
        long run = run(importing);

        assertThat(importing.counts(run, Kind.DEALS)).isEqualTo("1 added, 0 updated, 0 unchanged, 1 rejected");
        assertThat(importing.problems(run))
                .satisfiesExactly(
                        ticket -> assertThat(ticket).startsWith("2/Ticket: "),
                        seats -> assertThat(seats).isEqualTo("2/Seats: “many” cannot be read as a number."),
                        budget -> assertThat(budget).startsWith("2/Budget: ").contains("XYZ"),
                        goLive -> assertThat(goLive).isEqualTo("2/Go live: “31.13.2026” cannot be read as a date."),
                        east -> assertThat(east).isEqualTo("2/region: “East” is none of the choices of Region."),
                        west -> assertThat(west).isEqualTo("2/MODULES: “West” is none of the choices of Modules."),
                        flag -> assertThat(flag).isEqualTo("2/Reference: “perhaps” is neither yes nor no."),
                        link -> assertThat(link).startsWith("2/Plan: "));
    }

    @Test
    void an_archived_choice_stays_where_it_was_picked_and_is_picked_no_more() {
        run(importing("1,Rollout,Acme,,,,,North,,,\n"));
        long north = jdbc.sql("select id from custom_choice where field_id = :field and name = 'North'")
                .param("field", region)
                .query(Long.class)
                .single();
        choices.archive(ada, region, north);

        Importing importing = importing("1,Rollout,Acme,,,,,North,,,\n2,Other,Acme,,,,,North,,,\n");
        long run = run(importing);

        assertThat(importing.counts(run, Kind.DEALS)).isEqualTo("0 added, 0 updated, 1 unchanged, 1 rejected");
        assertThat(importing.problems(run)).containsExactly("3/region: “North” is no longer offered in Region.");
    }

    @Test
    void a_field_archived_after_the_mapping_is_asked_about_before_anything_is_imported() throws Exception {
        Importing importing = importing("1,Rollout,Acme,,,,,North,,,\n");
        long run = importing.upload();
        answerDecimals(run);
        imports.check(ada, run);
        importing.await(run);
        desk.archive(ada, region);

        browser.perform(post("/imports/" + run + "/runs").with(as(ada))).andExpect(status().isConflict());
        assertThat(jdbc.sql("select count(*) from deal").query(Long.class).single())
                .isZero();
        String path = "/imports/" + run + "/files/" + imports.files(run).get(0).id();
        Document page = page(path);
        assertThat(page.select(".advice").text()).contains("“region”").contains("archived");
        assertThat(page.select("#column7 option[selected]")).isEmpty();
        browser.perform(post(path)
                        .param("kind", "DEALS")
                        .param("column0", "DEAL_ID")
                        .param("column7", new AddedTarget(Kind.DEALS, FieldType.CHOICE, region).notation())
                        .with(as(ada)))
                .andExpect(status().isUnprocessableContent());
        browser.perform(post(path)
                        .param("kind", "DEALS")
                        .param("column0", "DEAL_ID")
                        .param("column1", "DEAL_NAME")
                        .param("column2", "DEAL_ACCOUNT")
                        .with(as(ada)))
                .andExpect(status().is3xxRedirection());
        imports.check(ada, run);
        importing.await(run);
        assertThat(importing.counts(run, Kind.DEALS)).isEqualTo("1 added, 0 updated, 0 unchanged, 0 rejected");
    }

    @Test
    void the_page_offers_the_fields_and_shows_what_would_be_in_them() throws Exception {
        long run = importing("1,Rollout,Acme,T-1,7,5 USD,2026-12-31,north,south,y,a.com\n")
                .upload();
        answerDecimals(run);
        Document page =
                page("/imports/" + run + "/files/" + imports.files(run).get(0).id());

        assertThat(page.select("#column7 option[selected]").text()).isEqualTo("Region");
        assertThat(page.select("table.preview thead th").eachText()).endsWith("Region", "Modules", "Reference", "Plan");
        assertThat(page.select("table.preview tbody td").eachText())
                .endsWith("T-1", "7", "$5", "31 Dec", "North", "South", "yes", "https://a.com");
    }

    @Test
    void a_mapping_stored_before_there_were_added_fields_is_still_understood() {
        String stored = """
                {"header": ["id", "deal"], "kind": "DEALS", "columns": {"DEAL_ID": 0, "DEAL_NAME": 1},
                 "values": {"DEAL_STAGE": {"Won": "WON"}}, "options": {"dates": null, "decimals": null,
                 "currency": "USD", "processId": 1, "lossReasonId": 1, "unnamedAccount": null, "mailDomain": "x.com"}}""";
        Mapping mapping = new MappingJson().convertToEntityAttribute(stored);

        assertThat(mapping.columns()).isEqualTo(Map.of(FixedTarget.DEAL_ID, 0, FixedTarget.DEAL_NAME, 1));
        assertThat(mapping.meaning(FixedTarget.DEAL_STAGE, "Won")).isEqualTo("WON");
    }

    private Document page(String path) throws Exception {
        return Jsoup.parse(browser.perform(get(path).with(as(ada)))
                .andReturn()
                .getResponse()
                .getContentAsString());
    }
}
