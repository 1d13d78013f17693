package app.trivium.shaping;

import static app.trivium.Cast.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import app.trivium.Cast;
import app.trivium.DatabaseTest;
import app.trivium.Pipeline;
import app.trivium.deal.Tags;
import app.trivium.identity.Actor;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The lists of loss reasons, sources, tags and activity kinds, as admins keep them. */
@DatabaseTest
class ListsPageTest {

    private static final String SOURCES = "/settings/lists/sources";
    private static final String REASONS = "/settings/lists/loss-reasons";
    private static final String TAGS = "/settings/lists/tags";
    private static final String KINDS = "/settings/lists/activity-kinds";

    @Autowired
    MockMvc browser;

    @Autowired
    Cast cast;

    @Autowired
    Pipeline pipeline;

    @Autowired
    Tags tags;

    @Autowired
    JdbcClient jdbc;

    private Actor ada;

    @BeforeEach
    void an_admin() {
        ada = cast.ada();
    }

    @Test
    void each_list_is_shown_in_its_order_with_how_many_deals_bear_what() throws Exception {
        tags.add(cast.dana(), pipeline.deal(cast.dana(), "Rollout"), Set.of("pilot"));
        tags.add(cast.dana(), pipeline.deal(cast.dana(), "Renewal"), Set.of("pilot", "enterprise"));

        send(get("/settings/lists")).andExpect(redirectedUrl(REASONS));
        assertThat(names(REASONS)).startsWith("Chose a competitor", "Price").hasSize(8);
        assertThat(names(SOURCES)).containsExactly("Event", "Outbound", "Partner", "Referral", "Website");
        assertThat(names(TAGS)).containsExactly("enterprise", "pilot");
        assertThat(page(TAGS).select(".kept li small").eachText()).containsExactly("1 deal", "2 deals");
    }

    @Test
    void every_installation_begins_with_kinds_of_activities_which_are_kept_like_the_other_lists() throws Exception {
        long deal = pipeline.deal(cast.dana(), "Rollout");
        long call = id("activity_kind", "Call");
        jdbc.sql("update deal set next_step = 'Ask Ines', next_step_kind_id = :call where id = :id")
                .param("call", call)
                .param("id", deal)
                .update();

        assertThat(names(KINDS)).containsExactly("Call", "Meeting", "Mail", "Task");
        assertThat(page(KINDS).select(".kept li small").eachText()).startsWith("1 deal", "no deals");
        send(post(KINDS).param("name", "Demo")).andExpect(status().isSeeOther());
        send(post(KINDS + "/" + id("activity_kind", "Demo") + "/place").param("position", "1"))
                .andExpect(status().isSeeOther());
        send(edit(KINDS, call, 0).param("name", "Phone call")).andExpect(status().isSeeOther());
        send(edit(KINDS, call, 0, "/archive")).andExpect(status().isConflict());
        send(edit(KINDS, call, 1, "/merge").param("into", String.valueOf(id("activity_kind", "Meeting"))))
                .andExpect(redirectedUrl(KINDS + "?entry=" + id("activity_kind", "Meeting")));

        assertThat(names(KINDS)).containsExactly("Demo", "Meeting", "Mail", "Task", "Phone call");
        assertThat(page(KINDS).select(".kept li small").eachText())
                .containsExactly("no deals", "1 deal", "no deals", "no deals", "merged into Meeting");
        assertThat(page("/settings/audit").text())
                .contains("activity kind added", "activity kind renamed", "activity kind merged into another");
    }

    @Test
    void an_entry_is_added_at_the_end_renamed_and_put_in_order_and_the_log_tells_it() throws Exception {
        send(post(SOURCES).param("name", " Trade fair ")).andExpect(status().isSeeOther());
        long fair = id("deal_source", "Trade fair");
        assertThat(names(SOURCES)).endsWith("Website", "Trade fair");

        send(edit(SOURCES, fair, 0).param("name", "Fair")).andExpect(redirectedUrl(SOURCES + "?entry=" + fair));
        send(post(SOURCES + "/" + fair + "/place").param("position", "2")).andExpect(status().isSeeOther());
        assertThat(names(SOURCES)).startsWith("Event", "Fair", "Outbound");
        send(post(SOURCES + "/" + fair + "/place").param("position", "99")).andExpect(status().isSeeOther());
        assertThat(names(SOURCES)).endsWith("Fair");

        assertThat(jdbc.sql(
                                "select act || ' ' || subject || ' ' || before || ' ' || after from audit_entry where area = 'LIST' order by id")
                        .query(String.class)
                        .list())
                .containsExactly(
                        "sources.added Trade fair {} {}",
                        "sources.renamed Fair {\"name\": \"Trade fair\"} {\"name\": \"Fair\"}",
                        "sources.moved Fair {\"position\": \"6\"} {\"position\": \"2\"}",
                        "sources.moved Fair {\"position\": \"2\"} {\"position\": \"6\"}");
        assertThat(page("/settings/audit").text()).contains("source put in another place");
    }

    @Test
    void a_long_list_is_searched_and_what_is_done_to_what_was_found_leads_back_to_it() throws Exception {
        assertThat(page(TAGS).select(".shaping [role=search]")).isEmpty();
        jdbc.sql("insert into tag (name) select 'tag ' || n from generate_series(1, 30) n")
                .update();
        jdbc.sql("insert into tag (name) values ('Größe & <b>'), ('50% off')").update();

        assertThat(page(TAGS).select(".shaping [role=search]")).hasSize(1);
        Document found = page(TAGS + "?q= TAG 3");
        assertThat(found.select(".kept li b").eachText()).containsExactly("tag 3", "tag 30");
        assertThat(found.select(".kept [role=status]").text()).startsWith("2 of 32 entries");
        assertThat(found.select(".order, [data-arrange], .grip")).isEmpty();
        assertThat(found.select("#entry-title").text()).isEqualTo("tag 3");
        assertThat(found.select(".kept li a").eachAttr("href")).allMatch(href -> href.endsWith("&q=TAG%203#entry"));
        for (String q : List.of("GRÖSSE", "größe & <B>", "%", "_", "nothing like it", "x".repeat(10_000))) {
            List<String> hits = Jsoup.parse(send(get(TAGS).param("q", q))
                            .andExpect(status().isOk())
                            .andReturn()
                            .getResponse()
                            .getContentAsString())
                    .select(".kept li b")
                    .eachText();
            assertThat(hits)
                    .isEqualTo(
                            q.equals("%") ? List.of("50% off") : q.contains("&") ? List.of("Größe & <b>") : List.of());
        }

        long third = id("tag", "tag 3");
        send(edit(TAGS, third, 0).param("name", "tag 3 & co").param("q", "TAG 3"))
                .andExpect(redirectedUrl(TAGS + "?entry=" + third + "&q=TAG%203"));
        send(edit(TAGS, third, 1, "/archive").param("q", "a&b=c"))
                .andExpect(redirectedUrl(TAGS + "?entry=" + third + "&q=a%26b%3Dc"));
        send(edit(TAGS, third, 0).param("name", "late").param("q", "30"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("1 of 32 entries")));
    }

    @Test
    void before_a_merge_the_page_says_how_many_deals_it_touches() throws Exception {
        long deal = pipeline.deal(cast.dana(), "Rollout");
        tags.add(cast.dana(), deal, Set.of("fair", "event"));
        long fair = id("tag", "fair");

        assertThat(page(TAGS + "?entry=" + fair).select("#entry").text())
                .contains("1 deal has it and gets the other one instead.");
        send(edit(TAGS, fair, 0, "/merge")).andExpect(status().isUnprocessableContent());
        send(edit(TAGS, fair, 0, "/merge").param("into", String.valueOf(fair)))
                .andExpect(status().isUnprocessableContent());
        send(edit(TAGS, fair, 0, "/merge").param("into", "x")).andExpect(status().isUnprocessableContent());

        long event = id("tag", "event");
        send(edit(TAGS, fair, 0, "/merge").param("into", String.valueOf(event)))
                .andExpect(redirectedUrl(TAGS + "?entry=" + event));

        assertThat(page("/deals/" + deal).select("main").text()).contains("event");
        assertThat(page(TAGS + "?entry=" + fair).select("#entry").text())
                .contains("This entry was merged into event.", "Bring back");
    }

    @Test
    void an_archived_entry_comes_back_and_the_last_reason_stays() throws Exception {
        send(edit(SOURCES, 1, 0, "/archive")).andExpect(status().isSeeOther());
        assertThat(names(SOURCES)).hasSize(5).endsWith("Referral");
        send(post(SOURCES + "/1/place").param("position", "1")).andExpect(status().isConflict());
        send(edit(SOURCES, 1, 1, "/return")).andExpect(status().isSeeOther());
        assertThat(names(SOURCES)).containsExactly("Event", "Outbound", "Partner", "Referral", "Website");

        jdbc.sql("update loss_reason set archived_at = now() where id > 1").update();
        send(edit(REASONS, 1, 0, "/archive"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("is the last one that can be chosen")));
    }

    @Test
    void of_two_admins_who_change_the_same_entry_the_later_is_told() throws Exception {
        send(edit(SOURCES, 1, 0).param("name", "Word of mouth")).andExpect(status().isSeeOther());

        send(edit(SOURCES, 1, 0).param("name", "Recommended"))
                .andExpect(status().isConflict())
                .andExpect(content()
                        .string(containsString(
                                "Ada King has changed the entry Word of mouth since you opened this page.")))
                .andExpect(content().string(containsString("value=\"Recommended\"")));
        for (String verb : List.of("/archive", "/return", "/merge")) {
            send(edit(SOURCES, 1, 0, verb).param("into", "2")).andExpect(status().isConflict());
        }
        send(post(SOURCES + "/1").param("name", "No edition")).andExpect(status().isConflict());
        send(edit(SOURCES, 1, 1).param("name", "Recommended")).andExpect(status().isSeeOther());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "website", "two\nlines", "with\u0000control"})
    void a_name_that_cannot_be_kept_is_refused_at_its_field(String name) throws Exception {
        send(post(SOURCES).param("name", name))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("new-name-error")));
        send(edit(SOURCES, 1, 0).param("name", name))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("entry-name-error")));
        assertThat(names(SOURCES)).hasSize(5);
    }

    @Test
    void names_of_ten_thousand_characters_are_refused_markup_is_text_and_a_tag_has_no_comma() throws Exception {
        send(post(REASONS).param("name", "x".repeat(10_000))).andExpect(status().isUnprocessableContent());
        send(post(TAGS).param("name", "a, b")).andExpect(status().isUnprocessableContent());
        send(post(TAGS).param("name", "x".repeat(41))).andExpect(status().isUnprocessableContent());
        send(post(REASONS).param("name", "<img src=x onerror=alert(1)>")).andExpect(status().isSeeOther());
        send(get(REASONS))
                .andExpect(content().string(not(containsString("<img src=x"))))
                .andExpect(content().string(containsString("&lt;img src=x")));
    }

    @Test
    void an_archived_name_is_pointed_out() throws Exception {
        send(edit(SOURCES, 1, 0, "/archive")).andExpect(status().isSeeOther());

        send(post(SOURCES).param("name", "Referral"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("There is an archived entry called Referral.")));
    }

    @Test
    void what_is_not_there_is_not_found_and_nobody_but_admins_keeps_lists() throws Exception {
        send(get("/settings/lists/nothing")).andExpect(status().isNotFound());
        send(get(SOURCES).param("entry", "99")).andExpect(status().isNotFound());
        for (String verb : List.of("", "/archive", "/return", "/merge", "/place")) {
            send(edit(SOURCES, 99, 0, verb)
                            .param("name", "Name")
                            .param("into", "1")
                            .param("position", "1"))
                    .andExpect(status().isNotFound());
        }
        send(post(SOURCES + "/1/place").param("position", "first")).andExpect(status().isUnprocessableContent());
        for (Actor other : List.of(cast.dana(), cast.tess())) {
            browser.perform(get(SOURCES).with(as(other))).andExpect(status().isForbidden());
            browser.perform(post(SOURCES).param("name", "Mine").with(as(other))).andExpect(status().isForbidden());
        }
    }

    private static MockHttpServletRequestBuilder edit(String list, long id, long edition) {
        return edit(list, id, edition, "");
    }

    private static MockHttpServletRequestBuilder edit(String list, long id, long edition, String verb) {
        return post(list + "/" + id + verb).param("edition", String.valueOf(edition));
    }

    private ResultActions send(MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(request.with(as(ada)));
    }

    private List<String> names(String list) throws Exception {
        return page(list).select(".kept li b").eachText();
    }

    private Document page(String path) throws Exception {
        return Jsoup.parse(send(get(path))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    private long id(String table, String name) {
        return jdbc.sql("select id from " + table + " where name = :name")
                .param("name", name)
                .query(Long.class)
                .single();
    }
}
