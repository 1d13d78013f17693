package app.trivium.criteria;

import static app.trivium.Cast.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import app.trivium.Cast;
import app.trivium.DatabaseTest;
import app.trivium.Pipeline;
import app.trivium.customfield.FieldDesk;
import app.trivium.customfield.FieldType;
import app.trivium.customfield.FieldWords;
import app.trivium.customfield.RecordKind;
import app.trivium.deal.Deals;
import app.trivium.deal.HeldBack;
import app.trivium.deal.Missing;
import app.trivium.deal.MoveOrder;
import app.trivium.deal.Toll;
import app.trivium.process.Checklists;
import app.trivium.process.Journey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A field that an admin has added can be required before a deal leaves a stage. */
@DatabaseTest
class RequiredFieldTest {

    @Autowired
    MockMvc browser;

    @Autowired
    Cast cast;

    @Autowired
    Pipeline pipeline;

    @Autowired
    FieldDesk desk;

    @Autowired
    Checklists checklists;

    @Autowired
    Deals deals;

    @Autowired
    JdbcClient jdbc;

    private long field;
    private long deal;

    @BeforeEach
    void a_deal_at_qualify_and_a_field() {
        field = desk.add(
                cast.ada(), RecordKind.DEAL, FieldType.FLAG, new FieldWords("Reference", "", false), List.of());
        deal = pipeline.deal(cast.dana(), "Line 4 retrofit", Pipeline.QUALIFY);
    }

    @Test
    void a_deal_is_held_back_until_the_field_is_filled_in() {
        long criterion = require();

        assertThat(heldBack().missing())
                .containsExactly(new Missing(
                        "criterion-" + criterion,
                        "The FIELD_" + field,
                        "Qualify",
                        Missing.Answer.ADDED_FIELD,
                        "custom." + field));

        fill("false");
        move();
        assertThat(seller()).isEqualTo(Pipeline.PRESENT);
    }

    @Test
    void the_drop_asks_for_it_and_goes_on_with_the_answer() throws Exception {
        require();

        Element form = ask(drop());
        assertThat(form.select("label[for=custom." + field + "]").text()).isEqualTo("The FIELD_" + field);
        Element again = ask(sent(form));
        assertThat(again.select("[aria-invalid=true]").eachAttr("name")).containsExactly("custom." + field);
        browser.perform(sent(again).param("custom." + field, "false").with(as(cast.dana())))
                .andExpect(status().is3xxRedirection());

        assertThat(seller()).isEqualTo(Pipeline.PRESENT);
        assertThat(kept()).isEqualTo("false");
    }

    @Test
    void of_several_choices_those_are_kept_that_were_ticked_and_an_undo_takes_them_back() throws Exception {
        field = desk.add(
                cast.ada(),
                RecordKind.DEAL,
                FieldType.CHOICES,
                new FieldWords("Modules", "", false),
                List.of("Stock", "Sales"));
        require();

        Element form = ask(drop());
        String box = form.select("[type=checkbox]").get(1).attr("name");
        browser.perform(sent(form).param(box, "yes").with(as(cast.dana()))).andExpect(status().is3xxRedirection());

        assertThat(box).isEqualTo("custom." + field + "." + kept());
        browser.perform(post("/deals/{id}/undo", deal)
                        .param("gesture", form.select("[name=gesture]").val())
                        .with(as(cast.dana())))
                .andExpect(status().is3xxRedirection());
        assertThat(seller()).isEqualTo(Pipeline.QUALIFY);
        assertThat(kept()).isNull();
    }

    @Test
    void a_manager_lets_it_pass_without_an_answer() throws Exception {
        require();
        Element form = Jsoup.parse(browser.perform(drop().with(as(cast.tess())))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .expectFirst("main form");

        browser.perform(sent(form)
                        .param("letting", "yes")
                        .param("pass", "They say on Friday")
                        .with(as(cast.tess())))
                .andExpect(status().is3xxRedirection());

        assertThat(seller()).isEqualTo(Pipeline.PRESENT);
        assertThat(kept()).isNull();
    }

    @Test
    void what_an_archived_field_required_can_still_be_met_by_a_tick() {
        long criterion = require();
        desk.archive(cast.ada(), field);

        assertThat(heldBack().missing())
                .extracting(Missing::answer, Missing::value)
                .containsExactly(tuple(Missing.Answer.TICK, String.valueOf(criterion)));

        deals.move(cast.dana(), deal, order(Toll.of(Set.of(criterion), null)));
        assertThat(seller()).isEqualTo(Pipeline.PRESENT);
    }

    @Test
    void the_admin_chooses_the_field_by_its_name_and_sees_how_many_deals_it_would_hold_back() throws Exception {
        String path = "/settings/processes/1/stages/" + Pipeline.QUALIFY + "/criteria";

        browser.perform(get(path + "/new").with(as(cast.ada())))
                .andExpect(content().string(containsString("Reference is filled in")));
        browser.perform(post(path + "/preview")
                        .with(as(cast.ada()))
                        .param("text", "")
                        .param("fact", "FIELD_" + field)
                        .param("level", "REQUIRED"))
                .andExpect(content()
                        .string(containsString(
                                "Required “Reference is filled in” would hold back 1 of the 1 open deals")));
        browser.perform(post(path)
                        .with(as(cast.ada()))
                        .param("text", "")
                        .param("fact", "FIELD_0")
                        .param("level", "REQUIRED"))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void the_audit_log_says_which_field_a_criterion_asks_for() {
        require();

        assertThat(jdbc.sql("select after ->> 'fact' from audit_entry where area = 'CRITERION'")
                        .query(String.class)
                        .single())
                .isEqualTo("Reference is filled in");
    }

    private MockHttpServletRequestBuilder drop() {
        return post("/deals/{id}/moves", deal)
                .param("seller", String.valueOf(Pipeline.PRESENT))
                .param("version", "0")
                .param("gesture", UUID.randomUUID().toString());
    }

    private Element ask(MockHttpServletRequestBuilder move) throws Exception {
        return Jsoup.parse(browser.perform(move.with(as(cast.dana())))
                        .andExpect(status().isUnprocessableContent())
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .expectFirst("main form");
    }

    /** What a browser sends of the form when nothing is typed. */
    private static MockHttpServletRequestBuilder sent(Element form) {
        var again = post(form.attr("action"));
        form.select("input[type=hidden]").forEach(input -> again.param(input.attr("name"), input.val()));
        return again;
    }

    private @Nullable String kept() {
        return jdbc.sql("select custom ->> '" + field + "' from deal where id = :id")
                .param("id", deal)
                .query((row, n) -> Optional.ofNullable(row.getString(1)))
                .single()
                .orElse(null);
    }

    private long require() {
        return new Asked(checklists, cast).required(Pipeline.QUALIFY, "FIELD_" + field);
    }

    private void fill(String value) {
        deals.change(
                cast.dana(), deal, fields -> fields.withCustom(fields.custom().with(field, value)), UUID.randomUUID());
    }

    private HeldBack heldBack() {
        return catchThrowableOfType(HeldBack.class, this::move);
    }

    private void move() {
        deals.move(cast.dana(), deal, order(Toll.NONE));
    }

    private MoveOrder order(Toll toll) {
        long version = jdbc.sql("select version from deal where id = :id")
                .param("id", deal)
                .query(Long.class)
                .single();
        return new MoveOrder(Map.of(Journey.SELLER, Pipeline.PRESENT), version, null, null, toll, UUID.randomUUID());
    }

    private long seller() {
        return jdbc.sql("select seller_stage_id from deal where id = :id")
                .param("id", deal)
                .query(Long.class)
                .single();
    }
}
