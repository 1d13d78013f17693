package app.trivium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import app.trivium.identity.Actor;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/**
 * An admin builds a process from nothing, a rep sells by it, and the admin reshapes it under her, all through forms and
 * pages. After each step all that is kept is found out again, and nothing is wrong.
 */
@DatabaseTest
class RenewalsStoryTest {

    @Autowired
    MockMvc browser;

    @Autowired
    Cast cast;

    @Autowired
    Pipeline pipeline;

    @Autowired
    JdbcClient jdbc;

    private Recount recount;
    private Actor ada;
    private Actor dana;
    private long renewals;

    @BeforeEach
    void an_admin_and_a_rep() {
        recount = new Recount(browser, jdbc);
        ada = cast.ada();
        dana = cast.dana();
    }

    @Test
    void a_process_is_built_sold_by_and_reshaped_and_no_deal_move_sum_or_link_is_wrong() throws Exception {
        long rollout = pipeline.deal(dana, "Group rollout", Pipeline.PRESENT, Pipeline.EVALUATION);

        // Ada begins with nothing but a name, and gives each journey its stages.
        does(ada, post("/settings/processes").param("name", "Renewals").param("copyOf", ""));
        renewals = number("select id from sales_process where name = 'Renewals'");
        rename("Prospect", "Coming up", "20");
        rename("Identify need", "Uses it", null);
        rename("Unaware", "Customer", null);
        for (String stage : List.of("Review", "Offer", "Signature")) {
            add("SELLER", stage, "60");
        }
        for (String stage : List.of("Weighs it", "Renews")) {
            add("BUYER", stage, null);
        }
        add("MARKETER", "Advocate", null);
        align("Offer", "Weighs it", "Customer");
        align("Signature", "Renews", "Advocate");
        right();

        // Dana opens deals in it, by the form and in a column, and lets one go over from New business.
        does(
                dana,
                post("/deals/new")
                        .param("process", text(renewals))
                        .param("name", "Licence 2027")
                        .param("account", "Acme Corporation")
                        .param("amount", "12000")
                        .param("currency", "USD")
                        .param("seller", text(stage("Review"))));
        for (String name : List.of("Support 2027", "Training 2027", "Hosting 2027")) {
            does(
                    dana,
                    post("/boards/" + renewals + "/seller/deals")
                            .param("dealStage", text(stage("Offer")))
                            .param("dealName", name)
                            .param("dealAccount", "Acme Corporation")
                            .param("dealAmount", "8,000"));
        }
        does(
                dana,
                post("/deals/" + rollout + "/process")
                        .param("process", text(renewals))
                        .param("seller", text(stage("Offer")))
                        .param("version", version(rollout)));
        right();

        // She sells: one moves on, one is won, one rests. She keeps the offers in a view.
        long licence = deal("Licence 2027");
        move(licence, "seller", "Offer");
        move(licence, "buyer", "Weighs it");
        decide(deal("Support 2027"), "WON");
        decide(deal("Training 2027"), "ON_HOLD");
        String view = "/deals?process=" + renewals + "&seller=" + stage("Offer");
        does(
                dana,
                post("/views")
                        .param("page", "LIST")
                        .param("viewName", "Offers")
                        .param("process", text(renewals))
                        .param("seller", text(stage("Offer"))));
        right();
        assertThat(names(view)).containsExactlyInAnyOrder("Licence 2027", "Hosting 2027", "Group rollout");

        // Ada finds better words, another chance and another order, in the middle of it all.
        long offer = stage("Offer");
        rename("Offer", "Proposal", "45");
        right();
        assertThat(number("select probability from deal where id = " + licence)).isEqualTo(45);
        does(ada, post(stagePath(stage("Review")) + "/place").param("position", "1"));
        does(ada, post(stagePath(stage("Renews")) + "/place").param("position", "1"));
        right();
        align("Proposal", "Renews", "Advocate");
        right();
        assertThat(names(view)).containsExactlyInAnyOrder("Licence 2027", "Hosting 2027", "Group rollout");
        assertThat(recount.page(dana, view).text()).contains("Offers").contains("Proposal");

        // Where most deals stand is archived; they go on, and what rests there goes on when it wakes up.
        does(ada, post(stagePath(offer) + "/archive").param("successor", text(stage("Signature"))));
        does(ada, post(stagePath(stage("Weighs it")) + "/archive").param("successor", text(stage("Renews"))));
        right();
        assertThat(recount.page(dana, "/boards/" + renewals + "/seller").text()).doesNotContain("Proposal");
        assertThat(recount.page(dana, "/deals/" + licence).text())
                .contains("Review → Proposal")
                .contains("Proposal → Signature")
                .contains("stage archived");
        assertThat(recount.page(dana, view).text()).contains("Offers");
        decide(deal("Training 2027"), "OPEN");
        right();
        assertThat(number("select seller_stage_id from deal where id = " + deal("Training 2027")))
                .isEqualTo(stage("Signature"));

        // The stage comes back, the rollout goes home, and the process is used in the West alone.
        does(ada, post(stagePath(offer) + "/return"));
        does(dana, post("/deals/" + rollout + "/process").param("process", "1").param("version", version(rollout)));
        right();
        does(
                ada,
                post("/settings/processes/" + renewals + "/teams")
                        .param("teams", text(cast.west()))
                        .param("edition", "0"));
        move(deal("Hosting 2027"), "seller", "Proposal");
        right();
        assertThat(number("select count(*) from audit_entry where area in ('PROCESS', 'STAGE', 'ALIGNMENT')"))
                .isEqualTo(20);
    }

    private void right() throws Exception {
        recount.requireAllRight(ada);
        for (long id : jdbc.sql("select id from deal").query(Long.class).list()) {
            recount.page(dana, "/deals/" + id);
        }
    }

    private void rename(String from, String to, @Nullable String chance) throws Exception {
        long stage = stage(from);
        var request = post(stagePath(stage))
                .param("name", to)
                .param("staleDays", "10")
                .param("guidance", "")
                .param("edition", text(number("select edition from stage where id = " + stage)));
        does(ada, chance == null ? request : request.param("winProbability", chance));
    }

    private void add(String journey, String name, @Nullable String chance) throws Exception {
        var request = post("/settings/processes/" + renewals + "/stages")
                .param("journey", journey)
                .param("name", name)
                .param("staleDays", "14");
        does(ada, chance == null ? request : request.param("winProbability", chance));
    }

    private void align(String seller, String buyer, String marketer) throws Exception {
        does(
                ada,
                post("/settings/processes/" + renewals + "/alignment")
                        .param(
                                "edition",
                                text(number("select alignment_edition from sales_process where id = " + renewals)))
                        .param("buyer-" + stage(seller), text(stage(buyer)))
                        .param("marketer-" + stage(seller), text(stage(marketer))));
    }

    private void move(long deal, String journey, String stage) throws Exception {
        does(
                dana,
                post("/deals/" + deal + "/moves")
                        .param(journey, text(stage(stage)))
                        .param("version", version(deal)));
    }

    private void decide(long deal, String to) throws Exception {
        does(
                dana,
                post("/deals/" + deal + "/outcome")
                        .param("to", to)
                        .param("holdUntil", to.equals("ON_HOLD") ? "2199-01-01" : "")
                        .param("version", version(deal)));
    }

    private void does(Actor actor, MockHttpServletRequestBuilder form) throws Exception {
        browser.perform(form.with(Cast.as(actor))).andExpect(status().isSeeOther());
    }

    private List<String> names(String list) throws Exception {
        return recount.page(dana, list).select("tbody th a").eachText();
    }

    private String stagePath(long stage) {
        return "/settings/processes/" + renewals + "/stages/" + stage;
    }

    private long stage(String name) {
        return jdbc.sql("select id from stage where process_id = :process and name = :name")
                .param("process", renewals)
                .param("name", name)
                .query(Long.class)
                .single();
    }

    private long deal(String name) {
        return jdbc.sql("select id from deal where name = :name")
                .param("name", name)
                .query(Long.class)
                .single();
    }

    private String version(long deal) {
        return text(pipeline.version(deal));
    }

    private long number(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private static String text(long number) {
        return String.valueOf(number);
    }
}
