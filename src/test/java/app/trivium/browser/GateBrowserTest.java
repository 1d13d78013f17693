package app.trivium.browser;

import static app.trivium.browser.BoardScene.onBoard;
import static app.trivium.browser.BoardScene.toast;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.trivium.Cast;
import app.trivium.Pipeline;
import app.trivium.criteria.Asked;
import app.trivium.customfield.FieldDesk;
import app.trivium.customfield.FieldType;
import app.trivium.customfield.FieldWords;
import app.trivium.customfield.RecordKind;
import app.trivium.deal.Deals;
import app.trivium.process.Checklists;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a deal lacks is asked for at the drop, by key, on a phone and without script. */
@BrowserTest
class GateBrowserTest {

    @Autowired
    Cast cast;

    @Autowired
    Pipeline pipeline;

    @Autowired
    Deals deals;

    @Autowired
    Checklists checklists;

    @Autowired
    FieldDesk fields;

    private BoardScene board;

    @BeforeEach
    void qualify_requires_things_that_the_deals_lack() {
        board = new BoardScene(cast, pipeline, deals);
        Asked asked = new Asked(checklists, cast);
        asked.requiredTick(Pipeline.QUALIFY, "They agreed the list of requirements");
        asked.required(Pipeline.QUALIFY, "CLOSE_DATE_SET");
        asked.required(Pipeline.QUALIFY, "NEXT_STEP_PLANNED");
    }

    @Test
    void a_drop_asks_for_what_is_missing_and_goes_on_in_the_same_gesture(Browser browser) {
        Visitor dana = onBoard(browser.visitor());
        board.card(dana, board.retrofit).dragTo(board.column(dana, "Present"));
        Locator dialog = dana.page().getByRole(AriaRole.DIALOG);
        assertThat(dialog).containsText("Before it leaves Qualify");
        board.requireAt(dana, board.retrofit, "Qualify");
        dana.requireAccessible("gate-dialog");

        answer(dialog);
        dialog.getByText("Go on").click();

        board.requireAt(dana, board.retrofit, "Present");
        assertThat(toast(dana)).containsText("Line 4 retrofit moved from Qualify to Present");
        assertThat(dialog).isHidden();
        dana.page().keyboard().press("u");
        board.requireAt(dana, board.retrofit, "Qualify");
    }

    @Test
    void what_is_required_of_an_added_field_is_given_in_the_dialog(Browser browser) {
        long modules = fields.add(
                cast.ada(),
                RecordKind.DEAL,
                FieldType.CHOICES,
                new FieldWords("Modules", "What they want to begin with", false),
                List.of("Stock", "Sales"));
        long budget = fields.add(
                cast.ada(), RecordKind.DEAL, FieldType.MONEY, new FieldWords("Budget", "", false), List.of());
        new Asked(checklists, cast).required(Pipeline.QUALIFY, "FIELD_" + modules);
        new Asked(checklists, cast).required(Pipeline.QUALIFY, "FIELD_" + budget);
        Visitor dana = onBoard(browser.visitor());
        board.card(dana, board.retrofit).dragTo(board.column(dana, "Present"));
        Locator dialog = dana.page().getByRole(AriaRole.DIALOG);
        answer(dialog);
        dialog.locator("#custom\\." + budget).fill("12,000");
        dana.requireAccessible("gate-fields");
        dialog.getByText("Go on").click();
        assertThat(dialog).containsText("Please fill this in.");
        dialog.getByLabel("Sales").check();
        dialog.getByText("Go on").click();

        board.requireAt(dana, board.retrofit, "Present");
        dana.open("/deals/" + board.retrofit);
        assertThat(dana.page().locator("#deal-details")).containsText("$12,000");
    }

    @Test
    void the_keys_alone_lead_through_the_question(Browser browser) {
        Visitor dana = onBoard(browser.visitor());
        board.card(dana, board.retrofit).locator("a").first().focus();
        dana.page().keyboard().press("Shift+ArrowRight");
        Locator dialog = dana.page().getByRole(AriaRole.DIALOG);
        assertThat(dialog.getByLabel("They agreed the list of requirements")).isFocused();
        var keys = dana.page().keyboard();
        keys.press("Space");
        dialog.getByLabel("The CLOSE_DATE_SET").fill("2027-01-22");
        dialog.getByLabel("The NEXT_STEP_PLANNED").focus();
        keys.type("Demo");
        keys.press("Enter");

        board.requireAt(dana, board.retrofit, "Present");
    }

    @Test
    void a_manager_lets_a_deal_pass_from_its_page(Browser browser) {
        cast.withPassword(cast.tess());
        Visitor tess = browser.visitor().signIn(Cast.email("Tess Jordan"), Cast.PASSWORD);
        tess.open("/deals/" + board.retrofit).requireAccessible("deal-checklist");
        tess.page().locator("#deal-lanes [data-journey=SELLER] button").nth(3).click();
        Locator dialog = tess.page().getByRole(AriaRole.DIALOG);
        dialog.getByText("Let it pass without").click();
        dialog.getByLabel("Why").fill("They decide on Friday");
        tess.requireAccessible("gate-pass");
        dialog.getByText("Let it pass", new Locator.GetByTextOptions().setExact(true))
                .click();

        assertThat(tess.page().locator("#deal-lanes [data-journey=SELLER] [aria-current]"))
                .containsText("Present");
        assertThat(tess.page().locator("#deal-timeline")).containsText("They decide on Friday");
    }

    @Test
    void the_checklist_is_ticked_on_the_deals_page(Browser browser) {
        Visitor dana = browser.visitor().signIn(Cast.email("Dana Kim"), Cast.PASSWORD);
        dana.open("/deals/" + board.retrofit);
        Locator tick = dana.page()
                .getByRole(
                        AriaRole.CHECKBOX,
                        new com.microsoft.playwright.Page.GetByRoleOptions()
                                .setName("They agreed the list of requirements"));
        tick.press("Enter");

        assertThat(tick).isChecked();
        assertThat(tick).isFocused();
        assertThat(dana.page().locator("#deal-criteria")).containsText("Dana Kim");
    }

    @Test
    void on_a_phone_the_question_fits(Browser browser) {
        Visitor dana = onBoard(browser.visitorOnPhone());
        board.card(dana, board.retrofit).locator(".card-menu").tap();
        Locator dialog = dana.page().getByRole(AriaRole.DIALOG);
        dialog.getByText("Present", new Locator.GetByTextOptions().setExact(true))
                .tap();
        dialog.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Move").setExact(true))
                .tap();
        assertThat(dialog).containsText("Before it leaves Qualify");
        dana.requireNoSidewaysScroll();
        dana.requireAccessible("gate-dialog-390");
        answer(dialog);
        dialog.getByText("Go on").tap();

        board.requireAt(dana, board.retrofit, "Present");
        dana.open("/deals/" + board.labels).requireAccessible("deal-checklist-390");
        dana.requireNoSidewaysScroll();
    }

    @Test
    void without_script_the_question_is_a_page(Browser browser) {
        Visitor dana = onBoard(browser.visitorWithoutScripts());
        dana.open("/deals/" + board.retrofit);
        dana.page().locator("#deal-lanes [data-journey=SELLER] button").nth(3).click();
        Locator form = dana.page().locator("main form");
        assertThat(form).containsText("Before it leaves Qualify");
        dana.screenshot("gate-page");
        answer(form);
        form.getByText("Go on").click();

        assertThat(dana.page().locator("#deal-lanes [data-journey=SELLER] [aria-current]"))
                .containsText("Present");
    }

    private static void answer(Locator form) {
        form.getByLabel("They agreed the list of requirements").check();
        form.getByLabel("The CLOSE_DATE_SET").fill("2027-01-22");
        form.getByLabel("The NEXT_STEP_PLANNED").fill("Demo");
    }
}
