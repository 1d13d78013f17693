package app.trivium.browser;

import static app.trivium.browser.BoardScene.dragOnto;
import static app.trivium.browser.BoardScene.onBoard;
import static app.trivium.browser.BoardScene.toast;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.trivium.Cast;
import app.trivium.Pipeline;
import app.trivium.deal.Deals;
import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Moving deals by the dialogs of a board, on a phone and without script. */
@BrowserTest
class BoardDialogsBrowserTest {

    @Autowired
    Cast cast;

    @Autowired
    Pipeline pipeline;

    @Autowired
    Deals deals;

    @Autowired
    JdbcClient jdbc;

    private BoardScene board;

    @BeforeEach
    void three_deals_of_dana() {
        board = new BoardScene(cast, pipeline, deals);
    }

    @Test
    void all_three_tracks_are_set_in_one_dialog(Browser browser) {
        Visitor dana = onBoard(browser.visitor());
        board.card(dana, board.retrofit).locator("a").first().focus();
        dana.page().keyboard().press("m");
        Locator dialog = dana.page().getByRole(AriaRole.DIALOG);
        dialog.getByText("Present", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(dialog.locator(".advice")).containsText("Evaluation");
        dana.screenshot("move-dialog");
        dana.page().keyboard().press("a");
        dialog.getByLabel("Why").fill("They asked for a demo");
        dialog.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Move").setExact(true))
                .click();

        board.requireAt(dana, board.retrofit, "Present");
        assertThat(toast(dana)).containsText("seller to Present, buyer to Evaluation, marketer to Evaluating");
        assertThat(jdbc.sql("select count(distinct gesture) from move where reason = 'They asked for a demo'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void lost_asks_for_a_reason_and_keeps_what_was_typed(Browser browser) {
        Visitor dana = onBoard(browser.visitor());
        dragOnto(dana, board.card(dana, board.retrofit), "[data-outcome=LOST]", "drag-1440");
        Locator dialog = dana.page().getByRole(AriaRole.DIALOG);
        assertThat(dialog).containsText("Lose Line 4 retrofit?");
        board.requireAt(dana, board.retrofit, "Qualify");
        dialog.getByLabel("What happened").fill("Budget was cut");
        dialog.locator("form").evaluate("form => form.noValidate = true");
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Mark as lost"))
                .click();
        assertThat(dialog).containsText("Say why the deal was lost.");
        assertThat(dialog.getByLabel("What happened")).hasValue("Budget was cut");
        dana.screenshot("lost-dialog");
        dialog.getByLabel("Reason").selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Mark as lost"))
                .click();

        assertThat(board.card(dana, board.retrofit)).not().isAttached();
        assertThat(toast(dana)).containsText("Line 4 retrofit is lost");
        dana.page().keyboard().press("u");
        board.requireAt(dana, board.retrofit, "Qualify");
    }

    @Test
    void some_of_several_may_be_refused_and_it_says_which(Browser browser) {
        Visitor dana = onBoard(browser.visitor());
        dana.page().route("**/*live-worker*", Route::abort);
        dana.page().reload();
        board.moveBySomebodyElse(board.labels, "Rapport");
        board.column(dana, "Qualify").locator(".pick").first().check();
        board.column(dana, "Qualify").locator(".pick").last().check();

        dana.button("Move to…").first().click();
        Locator dialog = dana.page().getByRole(AriaRole.DIALOG);
        assertThat(dialog).containsText("Move 2 deals");
        dialog.getByText("Present", new Locator.GetByTextOptions().setExact(true))
                .click();
        board.moveBySomebodyElse(board.labels, "Prospect");
        dialog.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Move").setExact(true))
                .click();

        assertThat(toast(dana))
                .containsText("1 deal moved, 1 not. Warehouse labels: Cleo Lang moved this deal to Prospect");
        board.requireAt(dana, board.labels, "Prospect");
        board.requireAt(dana, board.retrofit, "Present");
    }

    @Test
    void on_a_phone_cards_are_moved_by_their_menu(Browser browser) {
        Visitor dana = onBoard(browser.visitorOnPhone());
        dana.requireNoSidewaysScroll();
        board.card(dana, board.retrofit).scrollIntoViewIfNeeded();
        dana.screenshot("board-390");
        board.card(dana, board.retrofit).locator(".card-menu").tap();
        Locator dialog = dana.page().getByRole(AriaRole.DIALOG);
        assertThat(dialog).containsText("Move Line 4 retrofit");
        dana.screenshot("move-dialog-390");
        dana.requireNoSidewaysScroll();
        dialog.getByText("Present", new Locator.GetByTextOptions().setExact(true))
                .tap();
        dialog.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Move").setExact(true))
                .tap();

        board.requireAt(dana, board.retrofit, "Present");
        assertThat(toast(dana)).containsText("Line 4 retrofit moved from Qualify to Present");
        dana.screenshot("toast-390");
    }

    @Test
    void without_script_cards_are_moved_by_a_form(Browser browser) {
        Visitor dana = onBoard(browser.visitorWithoutScripts());
        board.card(dana, board.retrofit).locator(".card-menu").click();
        dana.page()
                .getByText("Present", new Page.GetByTextOptions().setExact(true))
                .click();
        dana.screenshot("move-page");
        dana.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Move").setExact(true))
                .click();

        dana.page().waitForURL("**/boards/1/seller");
        board.requireAt(dana, board.retrofit, "Present");
        assertThat(toast(dana)).containsText("Line 4 retrofit moved from Qualify to Present");
        dana.button("Undo").click();
        board.requireAt(dana, board.retrofit, "Qualify");

        board.column(dana, "Qualify").locator(".pick").first().check();
        board.column(dana, "Qualify").locator(".pick").last().check();
        dana.button("Move to…").first().click();
        dana.page()
                .getByText("Close", new Page.GetByTextOptions().setExact(true))
                .first()
                .click();
        dana.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Move").setExact(true))
                .click();
        assertThat(board.column(dana, "Close").locator(".card")).hasCount(2);
    }

    @Test
    void what_one_has_in_hand_is_not_pulled_away(Browser browser) {
        Visitor dana = onBoard(browser.visitor());
        board.card(dana, board.retrofit).locator("a").first().focus();
        dana.page().keyboard().press("m");
        Locator dialog = dana.page().getByRole(AriaRole.DIALOG);
        dialog.getByLabel("Why").fill("They asked");
        board.moveBySomebodyElse(board.labels, "Close");
        board.requireAt(dana, board.labels, "Close");
        assertThat(dialog.getByLabel("Why")).hasValue("They asked");
        assertThat(dialog.getByLabel("Why")).isFocused();
        dana.page().keyboard().press("Escape");
        assertThat(board.card(dana, board.retrofit).locator("a").first()).isFocused();

        var box = board.card(dana, board.retrofit).boundingBox();
        dana.page().mouse().move(box.x + 40, box.y + 60);
        dana.page().mouse().down();
        dana.page().mouse().move(box.x + 70, box.y + 80);
        dana.page().mouse().move(box.x + 90, box.y + 90);
        board.moveBySomebodyElse(board.orders, "Rapport");
        dana.page().waitForTimeout(600);
        board.requireAt(dana, board.orders, "Present");
        dana.page().mouse().up();
        board.requireAt(dana, board.orders, "Rapport");
    }

    @Test
    void a_board_that_is_had_anew_leaves_alone_what_is_as_before(Browser browser) {
        Visitor dana = onBoard(browser.visitor());
        dana.page().route("**/*live-worker*", Route::abort);
        dana.page().reload();
        ElementHandle under = board.card(dana, board.labels).elementHandle();
        board.moveBySomebodyElse(board.orders, "Close");
        dana.page().evaluate("document.dispatchEvent(new CustomEvent('live:missed'))");

        board.requireAt(dana, board.orders, "Close");
        assertThat(under.evaluate("card => card.isConnected")).isEqualTo(true);
    }

    @Test
    void dialogs_and_the_board_in_use_are_accessible(Browser browser) {
        Visitor dana = onBoard(browser.visitor());
        board.card(dana, board.retrofit).dragTo(board.column(dana, "Present"));
        assertThat(toast(dana)).containsText("moved");
        dana.requireAccessible("board-toast");
        board.card(dana, board.labels).locator("a").first().focus();
        dana.page().keyboard().press("m");
        assertThat(dana.page().getByRole(AriaRole.DIALOG)).isVisible();
        dana.requireAccessible("board-move");
        dana.open("/deals/" + board.labels + "/moves/new");
        dana.requireAccessible("deal-move-page");
        dana.open("/deals/" + board.labels + "/outcome/new?to=LOST");
        dana.requireAccessible("deal-outcome-page");
    }
}
