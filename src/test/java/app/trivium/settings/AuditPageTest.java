package app.trivium.settings;

import static app.trivium.Cast.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import app.trivium.Cast;
import app.trivium.DatabaseTest;
import app.trivium.audit.Area;
import app.trivium.audit.Audit;
import app.trivium.audit.Change;
import app.trivium.identity.Actor;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** The audit log as an admin reads it: on the page and as a file. */
@DatabaseTest
class AuditPageTest {

    private static final Pattern OLDER = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"");

    @Autowired
    Cast cast;

    @Autowired
    Audit audit;

    @Autowired
    MockMvc browser;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    Actor ada;

    @BeforeEach
    void begin() {
        ada = cast.ada();
    }

    @Test
    void the_newest_change_comes_first_with_who_made_it_and_what_differs() throws Exception {
        record(ada, Change.of(Area.LIST, "added", 1, "Trade fair"));
        record(
                cast.tess(),
                Change.of(Area.TEAM, "renamed", 7, "Far West")
                        .from(Map.of("name", "West"), Map.of("name", "Far West")));

        Document page = page("/settings/audit");

        assertThat(page.select("tbody tr").eachText())
                .first()
                .asString()
                .contains("Tess Jordan", "Teams", "Far West", "Name: West → Far West");
        assertThat(page.select("tbody tr").text()).contains("Ada King", "Lists", "Trade fair");
    }

    @Test
    void fields_that_were_empty_and_stayed_empty_are_not_told() throws Exception {
        Map<String, String> empty = new HashMap<>(Map.of("name", "West"));
        empty.put("parent", null);
        empty.put("managers", "");
        record(ada, Change.of(Area.TEAM, "added", 7, "West").from(Map.of(), empty));

        assertThat(page("/settings/audit").select("tbody td small").eachText()).contains("Name: West");
        assertThat(page("/settings/audit").select("tbody tr").text()).doesNotContain("nothing");
    }

    @Test
    void an_act_and_a_field_without_a_text_are_shown_as_they_are() throws Exception {
        record(ada, Change.of(Area.ACCESS, "turned.inside.out", 0, "Access").from(Map.of("x", "1"), Map.of("x", "2")));

        assertThat(page("/settings/audit").select("tbody tr").text()).contains("turned.inside.out", "x: 1 → 2");
    }

    @Test
    void it_is_filtered_by_area_person_name_and_day() throws Exception {
        record(ada, Change.of(Area.LIST, "added", 1, "Trade 100% fair"));
        record(cast.tess(), Change.of(Area.TEAM, "added", 2, "South"));
        jdbc.sql("""
                        insert into audit_entry (at, by_id, area, act, subject_id, subject, before, after)
                        values ('2026-03-02T12:00Z', :by, 'LIST', 'added', 3, 'Spring', '{}', '{}')""").param("by", ada.id()).update();

        assertThat(subjects("area=LIST")).containsExactly("Spring", "Trade 100% fair");
        assertThat(subjects("person=" + cast.tess().id())).containsExactly("South");
        assertThat(subjects("text=0%25 FAIR")).containsExactly("Trade 100% fair");
        assertThat(subjects("from=2026-03-02&to=2026-03-02")).containsExactly("Spring");
        assertThat(subjects("to=2026-03-01")).isEmpty();
        assertThat(subjects("area=LIST&text=south")).isEmpty();
    }

    @Test
    void a_filter_that_cannot_be_read_is_told_at_its_field_and_what_was_typed_stays() throws Exception {
        browser.perform(get("/settings/audit?from=2026-03-02&to=2026-03-01&text=West")
                        .with(as(ada)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("This is before the first day.")))
                .andExpect(content().string(containsString("value=\"West\"")));
        for (String wrong : new String[] {
            "area=NOWHERE", "person=x", "from=yesterday", "to=9999-01-01", "text=" + "x".repeat(10_000), "before=x"
        }) {
            browser.perform(get("/settings/audit?" + wrong).with(as(ada))).andExpect(status().isUnprocessableContent());
        }
        browser.perform(get("/settings/audit.csv?from=yesterday").with(as(ada)))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void pages_of_fifty_follow_each_other_without_a_gap_also_while_changes_are_made() throws Exception {
        generate(120);
        String first = body("/settings/audit?area=LIST");
        record(ada, Change.of(Area.LIST, "added", 1, "Meanwhile"));
        String second = body(older(first));
        String third = body(older(second));

        assertThat(rows(first)).isEqualTo(50);
        assertThat(rows(second)).isEqualTo(50);
        assertThat(rows(third)).isEqualTo(20);
        assertThat(Jsoup.parse(second).select("tbody b").eachText()).startsWith("Entry 70");
        assertThat(third).doesNotContain("rel=\"next\"");
        assertThat(third).contains("Newest");
    }

    @Test
    void the_file_holds_all_that_the_filter_lets_through_and_no_formula() throws Exception {
        generate(1_200);
        record(
                ada,
                Change.of(Area.TEAM, "renamed", 7, "=HYPERLINK(\"http://x\")")
                        .from(Map.of("name", "-1", "above", "a, b"), Map.of("name", "=2", "above", "\"c\"")));

        String all = file("");
        String teams = file("?area=TEAM");

        assertThat(all.lines()).hasSizeGreaterThanOrEqualTo(1_203);
        assertThat(teams.lines()).hasSize(3);
        assertThat(teams)
                .startsWith("\ufeffWhen,Who,E-mail,Area,Act,Name,Number,Field,Before,After")
                .contains(",\"'=HYPERLINK(\"\"http://x\"\")\",7,Name,'-1,'=2")
                .contains("\"a, b\",\"\"\"c\"\"\"");
    }

    @Test
    void markup_in_a_name_is_text() throws Exception {
        record(ada, Change.of(Area.LIST, "added", 1, "<script>alert(1)</script>"));

        browser.perform(get("/settings/audit").with(as(ada)))
                .andExpect(content().string(not(containsString("<script>alert(1)"))))
                .andExpect(content().string(containsString("&lt;script&gt;alert(1)")));
    }

    @Test
    void nobody_but_admins_reads_it() throws Exception {
        for (Actor other : new Actor[] {cast.dana(), cast.tess()}) {
            browser.perform(get("/settings/audit").with(as(other))).andExpect(status().isForbidden());
            browser.perform(get("/settings/audit.csv").with(as(other))).andExpect(status().isForbidden());
        }
    }

    private void record(Actor by, Change change) {
        transactions.executeWithoutResult(transaction -> audit.record(by.id(), change));
    }

    private void generate(int entries) {
        jdbc.sql("""
                        insert into audit_entry (at, by_id, area, act, subject_id, subject, before, after)
                        select now(), :by, 'LIST', 'added', n, 'Entry ' || n, '{}', '{}' from generate_series(1, :entries) n""").param("by", ada.id()).param("entries", entries).update();
    }

    private Iterable<String> subjects(String query) throws Exception {
        return page("/settings/audit?" + query).select("tbody b").eachText();
    }

    private Document page(String path) throws Exception {
        return Jsoup.parse(body(path));
    }

    private String body(String path) throws Exception {
        return browser.perform(
                        get(java.net.URI.create(path.replace(" ", "%20"))).with(as(ada)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static String older(String page) {
        Matcher link = OLDER.matcher(page);
        assertThat(link.find()).isTrue();
        return link.group(1).replace("&amp;", "&");
    }

    private static int rows(String page) {
        return Jsoup.parse(page).select("tbody tr").size();
    }

    private String file(String query) throws Exception {
        return browser.perform(get("/settings/audit.csv" + query).with(as(ada)))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", containsString("audit-log-")))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
