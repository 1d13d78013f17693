package app.trivium.shaping;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.trivium.Cast;
import app.trivium.Pipeline;
import app.trivium.browser.Browser;
import app.trivium.browser.BrowserTest;
import app.trivium.browser.Visitor;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An admin shapes a process by mouse and keys, and on a phone. */
@BrowserTest
class ShapingBrowserTest {

    private static final String PAGE = "/settings/processes/1?stage=" + Pipeline.QUALIFY;

    private static final String CRITERIA = "/settings/processes/1/stages/" + Pipeline.QUALIFY + "/criteria";

    @Autowired
    Cast cast;

    @Autowired
    Pipeline pipeline;

    @BeforeEach
    void an_admin_and_some_deals() {
        cast.withPassword(cast.ada());
        pipeline.deal(cast.dana(), "Rollout", Pipeline.QUALIFY);
        pipeline.deal(cast.dana(), "Renewal", Pipeline.PRESENT, Pipeline.EVALUATION);
    }

    @Test
    void a_process_is_added_and_its_stages_are_shaped(Browser browser) {
        Visitor ada = browser.visitor().signIn(Cast.email("Ada King"), Cast.PASSWORD);
        ada.open("/settings/processes").requireAccessible("processes");
        ada.page().locator("#add #name").fill("Renewals");
        ada.button("Add process").click();
        assertThat(ada.page().locator("h1")).hasText("Stages of Renewals");

        ada.open(PAGE).requireAccessible("stages");
        ada.page().locator("#stage-name").fill("Discover");
        ada.page().locator("#stage").getByText("Save").click();
        assertThat(stages(ada).nth(2)).containsText("Discover");

        ada.button("Move Discover up").press("Enter");
        assertThat(stages(ada).nth(1)).containsText("Discover");
        stages(ada).nth(0).locator(".grip").dragTo(stages(ada).nth(2));
        assertThat(stages(ada).nth(0)).containsText("Discover");

        ada.page().locator("[name=buyer-4]").selectOption("Purchase");
        ada.button("Preview").click();
        assertThat(ada.page().locator("#alignment [role=status]")).containsText("would count as misaligned");
        ada.requireAccessible("stages-preview");
        ada.button("Save table").click();
        assertThat(ada.page().locator("#toasts")).containsText("The alignment table is saved.");
    }

    @Test
    void a_stage_in_use_is_archived_and_its_deals_move_on(Browser browser) {
        Visitor ada = browser.visitor().signIn(Cast.email("Ada King"), Cast.PASSWORD);
        ada.open(PAGE);
        ada.page().locator("#stage").getByText("Archive…").click();
        ada.requireAccessible("stage-archive");
        ada.page().locator("#successor").selectOption("Present");
        ada.button("Archive stage").click();

        assertThat(stages(ada)).hasCount(4);
        assertThat(ada.page().locator("[data-journey=SELLER].journey")).containsText("1 archived stage");
        ada.open("/boards/1/seller");
        assertThat(ada.page().locator("#cards-4")).containsText("Rollout");
    }

    @Test
    void a_stage_comes_back_gets_a_colour_and_open_boards_show_it_by_themselves(Browser browser) {
        cast.withPassword(cast.dana());
        long renewals = cast.renewals();
        cast.west();
        Visitor dana = browser.visitor().signIn(Cast.email("Dana Kim"), Cast.PASSWORD);
        dana.open("/boards/" + renewals + "/seller");
        Visitor ada = browser.visitor().signIn(Cast.email("Ada King"), Cast.PASSWORD);
        ada.open("/settings/processes/" + renewals);
        ada.page().locator("#stage").getByText("Archive…").click();
        ada.page().locator("#successor").selectOption("Present");
        ada.button("Archive stage").click();
        assertThat(dana.page().locator(".col")).hasCount(4);

        ada.page().getByText("1 archived stage").click();
        ada.button("Bring back Prospect").click();
        assertThat(stages(ada)).hasCount(5);
        ada.page().locator("#stage-colour").selectOption("violet");
        ada.page().locator("#stage").getByText("Save").click();
        assertThat(dana.page().locator(".col > header[data-colour=VIOLET] h2")).hasText("Prospect");
        dana.requireAccessible("board-coloured");

        ada.page().getByText("West", new Page.GetByTextOptions().setExact(true)).click();
        ada.button("Save teams").click();
        assertThat(ada.page().locator("#toasts")).containsText("Who uses the process is saved.");
        ada.requireAccessible("stages-coloured");
    }

    @Test
    void a_checklist_is_made_tried_out_and_put_in_order(Browser browser) {
        Visitor ada = browser.visitor().signIn(Cast.email("Ada King"), Cast.PASSWORD);
        ada.open(PAGE).link("Add criterion").click();
        assertThat(ada.page().locator(".buyer-stage")).isHidden();
        ada.page().locator("#fact").selectOption("BUYER_AT_LEAST");
        ada.page().locator("#buyerStage").selectOption("Evaluation");
        ada.page().locator("#level").selectOption("REQUIRED");
        ada.button("Preview").click();
        assertThat(ada.page().locator(".criterion [role=status]"))
                .containsText("would hold back 1 of the 1 open deals");
        ada.requireAccessible("criterion");
        ada.button("Save criterion").click();
        ada.link("Add criterion").click();
        ada.page().locator("#text").fill("They agreed the list");
        ada.button("Save criterion").click();

        Locator checks = ada.page().locator("#checklist li");
        assertThat(checks.nth(0)).containsText("Buyer is at least at Evaluation");
        ada.button("Move They agreed the list up").press("Enter");
        assertThat(checks.nth(0)).containsText("They agreed the list");
        checks.nth(0).locator(".grip").dragTo(checks.nth(1));
        assertThat(checks.nth(1)).containsText("They agreed the list");
        ada.requireAccessible("checklist");
        ada.link("Edit They agreed the list").click();
        ada.page().getByText("Remove…").click();
        ada.button("Remove criterion").click();
        assertThat(checks).hasCount(1);
    }

    @Test
    void a_checklist_fits_a_phone(Browser browser) {
        Visitor ada = browser.visitorOnPhone().signIn(Cast.email("Ada King"), Cast.PASSWORD);
        ada.open(CRITERIA + "/new").requireAccessible("phone-criterion");
        ada.requireNoSidewaysScroll();
        ada.page().locator("#text").fill("They agreed the list of what a solution has to do for them");
        ada.button("Save criterion").click();
        ada.requireAccessible("phone-checklist");
        ada.requireNoSidewaysScroll();
    }

    @Test
    void the_pages_fit_a_phone_and_work_there(Browser browser) {
        Visitor ada = browser.visitorOnPhone().signIn(Cast.email("Ada King"), Cast.PASSWORD);
        ada.open("/settings/processes").requireAccessible("phone-processes");
        ada.requireNoSidewaysScroll();
        ada.open(PAGE).requireAccessible("phone-stages");
        ada.requireNoSidewaysScroll();
        ada.button("Move Qualify down").click();
        assertThat(stages(ada).nth(3)).containsText("Qualify");
        ada.open("/settings/processes/1/stages/3/archive").requireAccessible("phone-stage-archive");
        ada.requireNoSidewaysScroll();
    }

    private static Locator stages(Visitor visitor) {
        return visitor.page().locator(".journey[data-journey=SELLER] > ol > li");
    }
}
