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
import app.trivium.identity.Actor;
import app.trivium.identity.TakingBack;
import app.trivium.process.Checklists;
import app.trivium.process.Criterion;
import app.trivium.process.Criterion.Level;
import app.trivium.process.CriterionFields;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The checklists with which deals leave stages, as an admin shapes them. */
@DatabaseTest
class CriterionPageTest {

    private static final String STAGE = "/settings/processes/1?stage=3";
    private static final String CRITERIA = "/settings/processes/1/stages/3/criteria";

    @Autowired
    MockMvc browser;

    @Autowired
    Cast cast;

    @Autowired
    Pipeline pipeline;

    @Autowired
    Checklists checklists;

    @Autowired
    TakingBack back;

    @Autowired
    JdbcClient jdbc;

    private Actor ada;

    @BeforeEach
    void an_admin_and_two_deals_at_qualify() {
        ada = cast.ada();
        pipeline.deal(cast.dana(), "Rollout", Pipeline.QUALIFY);
        pipeline.deal(cast.dana(), "Renewal", Pipeline.QUALIFY, Pipeline.EVALUATION);
    }

    @Test
    void a_criterion_is_tried_out_then_added_and_stands_in_the_log() throws Exception {
        send(get(STAGE)).andExpect(content().string(containsString("Nothing is asked here yet.")));
        send(get(CRITERIA + "/new")).andExpect(status().isOk());

        send(criterion("/preview", "", "REQUIRED", "CLOSE_DATE_SET"))
                .andExpect(status().isOk())
                .andExpect(
                        content()
                                .string(
                                        containsString(
                                                "Required “Expected close is set” would hold back 2 of the 2 open deals at this stage today.")));
        send(criterion("/preview", "", "REQUIRED", "BUYER_AT_LEAST").param("buyerStage", "8"))
                .andExpect(content()
                        .string(containsString(
                                "Required “Buyer is at least at Evaluation” would hold back 1 of the 2")));
        assertThat(checklist()).isEmpty();

        send(criterion("", "", "REQUIRED", "CLOSE_DATE_SET")).andExpect(redirectedUrl(STAGE + "#checklist"));

        assertThat(checklist()).extracting(Criterion::text).containsExactly("Expected close is set");
        send(get(STAGE)).andExpect(content().string(containsString("2 of 2 open deals here held back")));
        assertThat(log("added"))
                .isEqualTo(
                        "Qualify: Expected close is set {} {\"fact\": \"Expected close is set\", \"level\": \"required\", "
                                + "\"criterion\": \"Expected close is set\", \"buyerAtLeast\": null}");
    }

    @Test
    void a_criterion_is_edited_and_of_two_who_do_so_the_later_is_told() throws Exception {
        long id = added("They agreed the list", "ADVICE");
        send(get(CRITERIA + "/" + id))
                .andExpect(content().string(containsString("2 of the 2 open deals at this stage do not meet")));

        send(criterion("/" + id, "They agreed it", "REQUIRED", "").param("edition", "0"))
                .andExpect(redirectedUrl(STAGE + "#checklist"));
        send(criterion("/" + id, "They like it", "REQUIRED", "").param("edition", "0"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Ada King has changed the checklist of Qualify")))
                .andExpect(content().string(containsString("value=\"They like it\"")));

        assertThat(checklist()).extracting(Criterion::text).containsExactly("They agreed it");
        assertThat(log("changed"))
                .isEqualTo("Qualify: They agreed it {\"level\": \"advice\", \"criterion\": \"They agreed the list\"} "
                        + "{\"level\": \"required\", \"criterion\": \"They agreed it\"}");
        send(criterion("/" + id, "They like it", "REQUIRED", "").param("edition", "1"))
                .andExpect(redirectedUrl(STAGE + "#checklist"));
    }

    @Test
    void criteria_are_put_in_order_and_removed() throws Exception {
        added("One", "ADVICE");
        long two = added("Two", "ADVICE");

        send(post(CRITERIA + "/" + two + "/place").param("position", "1"))
                .andExpect(redirectedUrl(STAGE + "#checklist"));
        assertThat(checklist()).extracting(Criterion::text).containsExactly("Two", "One");
        send(post(CRITERIA + "/" + two + "/removal")).andExpect(redirectedUrl(STAGE + "#checklist"));

        assertThat(checklist()).extracting(Criterion::text).containsExactly("One");
        assertThat(checklist().get(0).position()).isOne();
        send(get(CRITERIA + "/" + two)).andExpect(status().isNotFound());
        send(post(CRITERIA + "/" + two + "/removal")).andExpect(status().isNotFound());
        send(post(CRITERIA + "/" + two + "/place").param("position", "1")).andExpect(status().isNotFound());
    }

    @Test
    void what_cannot_be_taken_is_refused_at_its_field_and_nothing_typed_is_lost() throws Exception {
        refused(criterion("", "", "ADVICE", ""), "text-error");
        refused(criterion("", "x".repeat(10_000), "ADVICE", ""), "text-error");
        refused(criterion("", "A thing", "", ""), "level-error");
        refused(criterion("", "A thing", "HARD", ""), "level-error");
        refused(criterion("", "A thing", "ADVICE", "MOON_FULL"), "fact-error");
        refused(criterion("", "A thing", "ADVICE", "BUYER_AT_LEAST"), "buyerStage-error");
        refused(criterion("", "A thing", "ADVICE", "BUYER_AT_LEAST").param("buyerStage", "4"), "No deal can meet this");
        refused(
                criterion("/preview", "A thing", "ADVICE", "BUYER_AT_LEAST").param("buyerStage", "777"),
                "buyerStage-error");
        send(post("/settings/processes/1/stages/7/criteria")
                        .param("text", "A thing")
                        .param("level", "REQUIRED")
                        .param("fact", "BUYER_AT_LEAST")
                        .param("buyerStage", "8"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(
                        content().string(containsString("A stage of the buyer cannot ask how far the buyer has come")));
        send(get(CRITERIA.replace("stages/3", "stages/777") + "/new")).andExpect(status().isNotFound());

        send(criterion("", "<img src=x onerror=alert(1)>", "ADVICE", ""))
                .andExpect(redirectedUrl(STAGE + "#checklist"));
        send(get(STAGE)).andExpect(content().string(not(containsString("<img src=x"))));
    }

    @Test
    void a_checklist_has_room_for_a_dozen() throws Exception {
        for (int i = 1; i <= 12; i++) {
            added("Thing " + i, "ADVICE");
        }

        refused(criterion("", "One more", "ADVICE", ""), "A stage has at most 12 criteria.");
        send(get(STAGE)).andExpect(content().string(containsString("This checklist is full.")));
    }

    @Test
    void only_admins_shape_checklists() throws Exception {
        browser.perform(get(CRITERIA + "/new").with(as(cast.tess()))).andExpect(status().isForbidden());
        browser.perform(criterion("", "A thing", "ADVICE", "").with(as(cast.tess())))
                .andExpect(status().isForbidden());
    }

    @Test
    void a_copy_of_a_process_asks_the_same() throws Exception {
        added("They agreed the list", "ADVICE");
        send(criterion("", "", "REQUIRED", "BUYER_AT_LEAST").param("buyerStage", "8"));

        send(post("/settings/processes").param("name", "Renewals").param("copyOf", "1"));

        assertThat(jdbc.sql("""
                        select c.text || ', ' || c.level || ', ' || s.name || coalesce(', ' || b.name, '')
                        from exit_criterion c join stage s on s.id = c.stage_id
                        left join stage b on b.id = c.buyer_stage_id and b.process_id = c.process_id
                        where c.process_id > 1 and s.process_id = c.process_id order by c.position""").query(String.class).list())
                .containsExactly(
                        "They agreed the list, ADVICE, Qualify",
                        "Buyer is at least at Evaluation, REQUIRED, Qualify, Evaluation");
    }

    @Test
    void whatever_was_done_to_a_checklist_is_taken_back_from_the_log() {
        long one = checklists.add(ada, 1, Pipeline.QUALIFY, tick("One"));
        long two = checklists.add(
                ada, 1, Pipeline.QUALIFY, new CriterionFields("Two", Level.REQUIRED, "BUYER_AT_LEAST", 8L));
        checklists.change(ada, 1, Pipeline.QUALIFY, two, 0, tick("Two by hand"));
        takeBack();
        assertThat(checklist().get(1).fields())
                .isEqualTo(new CriterionFields("Two", Level.REQUIRED, "BUYER_AT_LEAST", 8L));

        checklists.place(ada, 1, Pipeline.QUALIFY, two, 1);
        takeBack();
        assertThat(checklist()).extracting(Criterion::id).containsExactly(one, two);

        checklists.remove(ada, 1, Pipeline.QUALIFY, one);
        takeBack();
        assertThat(checklist()).extracting(Criterion::id).containsExactly(two, one);
        takeBack();
        assertThat(checklist()).extracting(Criterion::id).containsExactly(two);
    }

    private static CriterionFields tick(String text) {
        return new CriterionFields(text, Level.ADVICE, null, null);
    }

    /** What was done last. */
    private void takeBack() {
        back.takeBack(
                ada,
                jdbc.sql("select max(id) from audit_entry where area = 'CRITERION'")
                        .query(Long.class)
                        .single());
    }

    private void refused(MockHttpServletRequestBuilder request, String word) throws Exception {
        send(request)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString(word)));
        assertThat(checklist()).hasSizeLessThanOrEqualTo(12);
    }

    private long added(String text, String level) throws Exception {
        send(criterion("", text, level, "")).andExpect(redirectedUrl(STAGE + "#checklist"));
        return jdbc.sql("select max(id) from exit_criterion").query(Long.class).single();
    }

    private static MockHttpServletRequestBuilder criterion(String path, String text, String level, String fact) {
        return post(CRITERIA + path).param("text", text).param("level", level).param("fact", fact);
    }

    private List<Criterion> checklist() {
        return pipeline.process().checklist(Pipeline.QUALIFY);
    }

    private String log(String act) {
        return jdbc.sql(
                        "select subject || ' ' || before || ' ' || after from audit_entry where area = 'CRITERION' and act = :act")
                .param("act", act)
                .query(String.class)
                .single();
    }

    private ResultActions send(MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(request.with(as(ada)));
    }
}
