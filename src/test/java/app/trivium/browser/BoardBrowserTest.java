package app.trivium.browser;

import static app.trivium.browser.BoardScene.dragOnto;
import static app.trivium.browser.BoardScene.onBoard;
import static app.trivium.browser.BoardScene.toast;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.trivium.Cast;
import app.trivium.Pipeline;
import app.trivium.deal.Deals;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.WaitForFunctionOptions;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Moving deals on a board with the mouse and the keys. */
@BrowserTest
class BoardBrowserTest {

    @Autowired
    Cast cast;

    @Autowired
    Pipeline pipeline;

    @Autowired
    Deals deals;

    private BoardScene board;

    @BeforeEach
    void three_deals_of_dana() {
        board = new BoardScene(cast, pipeline, deals);
    }

    @Test
    void a_card_is_dragged_to_the_next_stage_and_the_totals_follow(Browser browser) {
        Visitor dana = onBoard(browser.visitor());
        assertThat(board.head(dana, "Qualify")).containsText("195,200");

        board.card(dana, board.retrofit).dragTo(board.column(dana, "Present"));

        board.requireAt(dana, board.retrofit, "Present");
        assertThat(toast(dana)).containsText("Line 4 retrofit moved from Qualify to Present");
        assertThat(board.head(dana, "Qualify")).containsText("9,200");
        assertThat(board.head(dana, "Present")).containsText("208,800");
        assertThat(board.head(dana, "Present")).containsText("2 deals");
        assertThat(dana.page().locator("#announcer")).containsText("Qualify: 1 deal. Present: 2 deals");
        dana.page().reload();
        board.requireAt(dana, board.retrofit, "Present");
    }

    @Test
    void undo_puts_it_back_by_a_click_and_by_a_key(Browser browser) {
        Visitor dana = onBoard(browser.visitor());
        board.card(dana, board.retrofit).dragTo(board.column(dana, "Present"));
        toast(dana).getByText("Undo").click();
        board.requireAt(dana, board.retrofit, "Qualify");
        assertThat(toast(dana)).containsText("Line 4 retrofit is back where it was");

        board.card(dana, board.labels).dragTo(board.column(dana, "Close"));
        assertThat(toast(dana)).containsText("Warehouse labels moved");
        dana.page().keyboard().press("u");

        board.requireAt(dana, board.labels, "Qualify");
        assertThat(board.head(dana, "Qualify")).containsText("2 deals");
    }

    @Test
    void the_suggested_tracks_are_accepted_by_one_key(Browser browser) {
        Visitor dana = onBoard(browser.visitor());
        board.card(dana, board.retrofit).dragTo(board.column(dana, "Present"));
        assertThat(toast(dana)).containsText("Also set buyer to Evaluation and marketer to Evaluating?");

        dana.page().keyboard().press("a");

        assertThat(toast(dana)).containsText("buyer to Evaluation, marketer to Evaluating");
        assertThat(board.card(dana, board.retrofit).locator(".strip b").nth(1)).hasAttribute("data-at", "3");
    }

    @Test
    void cards_are_found_and_moved_by_keyboard_alone(Browser browser) {
        Visitor dana = onBoard(browser.visitor());
        Page page = dana.page();
        board.card(dana, board.retrofit).locator("a").first().focus();
        page.keyboard().press("Shift+ArrowRight");

        board.requireAt(dana, board.retrofit, "Present");
        assertThat(board.card(dana, board.retrofit).locator("a").first()).isFocused();
        assertThat(board.head(dana, "Present")).containsText("2 deals");
        assertThat(board.card(dana, board.retrofit).locator("a").first()).isFocused();
        page.keyboard().press("ArrowLeft");
        assertThat(board.card(dana, board.labels).locator("a").first()).isFocused();
        page.keyboard().press("m");
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        assertThat(dialog).containsText("Move Warehouse labels");
        dialog.getByText("Close", new Locator.GetByTextOptions().setExact(true))
                .first()
                .click();
        dialog.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Move").setExact(true))
                .click();
        board.requireAt(dana, board.labels, "Close");
        assertThat(dialog).not().isVisible();
        page.keyboard().press("Enter");
        page.waitForURL("**/deals/" + board.labels);
    }

    @Test
    void a_refused_move_is_put_back_and_explained(Browser browser) {
        Visitor dana = onBoard(browser.visitor());
        dana.page().route("**/live*", Route::abort);
        dana.page().route("**/*live-worker*", Route::abort);
        dana.page().reload();
        board.moveBySomebodyElse(board.retrofit, "Close");

        board.card(dana, board.retrofit).dragTo(board.column(dana, "Present"));

        assertThat(toast(dana)).containsText("Cleo Lang moved this deal to Close in the meantime.");
        board.requireAt(dana, board.retrofit, "Close");
        assertThat(board.head(dana, "Close")).containsText("1 deal");
    }

    @Test
    void a_move_that_does_not_reach_the_server_is_put_back_and_explained(Browser browser) {
        Visitor dana = onBoard(browser.visitor());
        dana.page().route("**/moves", Route::abort);

        board.card(dana, board.retrofit).dragTo(board.column(dana, "Present"));

        assertThat(toast(dana)).containsText("The server cannot be reached. Nothing was saved.");
        board.requireAt(dana, board.retrofit, "Qualify");
    }

    @Test
    void another_browser_shows_a_move_within_a_second(Browser browser) {
        cast.withPassword(cast.cleo());
        Visitor cleo =
                browser.visitor().signIn(Cast.email("Cleo Lang"), Cast.PASSWORD).open("/boards/1/seller");
        Visitor dana = onBoard(browser.visitor());
        board.requireAt(cleo, board.retrofit, "Qualify");
        dana.page().waitForTimeout(500);

        board.card(dana, board.retrofit).dragTo(board.column(dana, "Present"));
        long moved = System.nanoTime();
        cleo.page()
                .waitForFunction(
                        "ids => document.querySelector(`#cards-${ids[1]} > #deal-${ids[0]}`)",
                        List.of((int) board.retrofit, (int) board.stage("Present")),
                        new WaitForFunctionOptions().setPollingInterval(10));
        Duration took = Duration.ofNanos(System.nanoTime() - moved);

        assertThat(took).isLessThan(Duration.ofSeconds(1));
        assertThat(board.head(cleo, "Present")).containsText("2 deals");
        assertThat(cleo.page().locator(".toast")).hasCount(0);
    }

    @Test
    void won_is_a_drop_and_needs_no_answer(Browser browser) {
        Visitor dana = onBoard(browser.visitor());
        dragOnto(dana, board.card(dana, board.orders), "[data-outcome=WON]", "drag-won");

        assertThat(toast(dana)).containsText("Order desk is won");
        assertThat(board.card(dana, board.orders)).not().isAttached();
    }

    @Test
    void several_selected_cards_move_at_once_and_are_undone_at_once(Browser browser) {
        Visitor dana = onBoard(browser.visitor());
        long third = board.open("Kiosk renewals", "Qualify", 37_900);
        board.requireAt(dana, third, "Qualify");
        Locator picks = board.column(dana, "Qualify").locator(".pick");
        picks.first().check();
        picks.last()
                .click(new Locator.ClickOptions()
                        .setModifiers(List.of(com.microsoft.playwright.options.KeyboardModifier.SHIFT)));
        assertThat(dana.page().locator(".bulk")).containsText("3 selected");
        dana.screenshot("selected");

        board.card(dana, board.retrofit).dragTo(board.column(dana, "Close"));

        assertThat(toast(dana)).containsText("3 deals moved");
        assertThat(board.column(dana, "Close").locator(".card")).hasCount(3);
        assertThat(dana.page().locator(".bulk")).not().isVisible();
        dana.page().keyboard().press("u");
        assertThat(board.column(dana, "Qualify").locator(".card")).hasCount(3);
    }

    @Test
    void the_keys_are_told_and_work(Browser browser) {
        Visitor dana = onBoard(browser.visitor());
        dana.page().keyboard().press("?");
        assertThat(dana.page().locator("#keys")).isVisible();
        dana.page().keyboard().press("Escape");
        assertThat(dana.page().locator("#keys")).not().isVisible();
        dana.page().keyboard().press("/");
        assertThat(dana.page().locator("#find")).isFocused();
    }
}
