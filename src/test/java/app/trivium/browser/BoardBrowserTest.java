package app.trivium.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.trivium.Cast;
import app.trivium.account.Accounts;
import app.trivium.deal.DealFields;
import app.trivium.deal.Deals;
import app.trivium.deal.MoveOrder;
import app.trivium.deal.NewDeal;
import app.trivium.identity.Actor;
import app.trivium.money.Money;
import app.trivium.process.Journey;
import app.trivium.process.ProcessMap;
import app.trivium.process.Processes;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.WaitForFunctionOptions;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Moving deals on a board with the mouse, the keys, a finger and without script. */
@BrowserTest
class BoardBrowserTest {

    @Autowired
    Deals deals;

    @Autowired
    Accounts accounts;

    @Autowired
    Processes processes;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Cast cast;

    private ProcessMap process;
    private Actor dana;
    private long retrofit;
    private long labels;
    private long orders;

    @BeforeEach
    void three_deals_of_dana() {
        process = processes.map(processes.defaultId());
        dana = cast.withPassword(cast.dana());
        retrofit = open("Line 4 retrofit", "Qualify", 186_000);
        labels = open("Warehouse labels", "Qualify", 9_200);
        orders = open("Order desk", "Present", 22_800);
    }

    private long open(String name, String stage, long amount) {
        long acme = accounts.findOrAdd(dana, "Acme Corporation", UUID.randomUUID());
        var fields = new DealFields(
                name, acme, dana.id(), new Money(BigDecimal.valueOf(amount), "USD"), null, null, null, null, null);
        var at = List.of(process.known(stage(stage)));
        return deals.open(dana, NewDeal.at(process, fields, at, UUID.randomUUID()));
    }

    private long stage(String name) {
        return process.stages(Journey.SELLER).stream()
                .filter(stage -> stage.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private void moveBySomebodyElse(long deal, String stage) {
        deals.move(
                cast.cleo(),
                deal,
                new MoveOrder(Map.of(Journey.SELLER, stage(stage)), Long.MAX_VALUE, null, null, UUID.randomUUID()));
    }

    private static Visitor onBoard(Visitor visitor) {
        visitor.signIn(Cast.email("Dana Kim"), Cast.PASSWORD).open("/boards/1/seller");
        return visitor;
    }

    private Locator card(Visitor visitor, long deal) {
        return visitor.page().locator("#deal-" + deal);
    }

    private Locator column(Visitor visitor, String stage) {
        return visitor.page().locator("#cards-" + stage(stage));
    }

    private Locator head(Visitor visitor, String stage) {
        return visitor.page().locator("#head-" + stage(stage));
    }

    private static Locator toast(Visitor visitor) {
        return visitor.page().locator(".toast").last();
    }

    private void isAt(Visitor visitor, long deal, String stage) {
        assertThat(column(visitor, stage).locator("#deal-" + deal + ":not([aria-busy=true])"))
                .isVisible();
    }

    @Test
    void a_card_is_dragged_to_the_next_stage_and_the_totals_follow(Browser browser) {
        Visitor dana = onBoard(browser.visitor());
        assertThat(head(dana, "Qualify")).containsText("195,200");

        card(dana, retrofit).dragTo(column(dana, "Present"));

        isAt(dana, retrofit, "Present");
        assertThat(toast(dana)).containsText("Line 4 retrofit moved from Qualify to Present");
        assertThat(head(dana, "Qualify")).containsText("9,200");
        assertThat(head(dana, "Present")).containsText("208,800");
        assertThat(head(dana, "Present")).containsText("2 deals");
        assertThat(dana.page().locator("#announcer")).containsText("Qualify: 1 deal. Present: 2 deals");
        dana.page().reload();
        isAt(dana, retrofit, "Present");
    }

    @Test
    void undo_puts_it_back_by_a_click_and_by_a_key(Browser browser) {
        Visitor dana = onBoard(browser.visitor());
        card(dana, retrofit).dragTo(column(dana, "Present"));
        toast(dana).getByText("Undo").click();
        isAt(dana, retrofit, "Qualify");
        assertThat(toast(dana)).containsText("Line 4 retrofit is back where it was");

        card(dana, labels).dragTo(column(dana, "Close"));
        assertThat(toast(dana)).containsText("Warehouse labels moved");
        dana.page().keyboard().press("u");

        isAt(dana, labels, "Qualify");
        assertThat(head(dana, "Qualify")).containsText("2 deals");
    }

    @Test
    void the_suggested_tracks_are_accepted_by_one_key(Browser browser) {
        Visitor dana = onBoard(browser.visitor());
        card(dana, retrofit).dragTo(column(dana, "Present"));
        assertThat(toast(dana)).containsText("Also set buyer to Evaluation and marketer to Evaluating?");

        dana.page().keyboard().press("a");

        assertThat(toast(dana)).containsText("buyer to Evaluation, marketer to Evaluating");
        assertThat(card(dana, retrofit).locator(".strip b").nth(1)).hasAttribute("data-at", "3");
    }

    @Test
    void cards_are_found_and_moved_by_keyboard_alone(Browser browser) {
        Visitor dana = onBoard(browser.visitor());
        Page page = dana.page();
        card(dana, retrofit).locator("a").first().focus();
        page.keyboard().press("Shift+ArrowRight");

        isAt(dana, retrofit, "Present");
        assertThat(card(dana, retrofit).locator("a").first()).isFocused();
        assertThat(head(dana, "Present")).containsText("2 deals");
        assertThat(card(dana, retrofit).locator("a").first()).isFocused();
        page.keyboard().press("ArrowLeft");
        assertThat(card(dana, labels).locator("a").first()).isFocused();
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
        isAt(dana, labels, "Close");
        assertThat(dialog).not().isVisible();
        page.keyboard().press("Enter");
        page.waitForURL("**/deals/" + labels);
    }

    @Test
    void all_three_tracks_are_set_in_one_dialog(Browser browser) {
        Visitor dana = onBoard(browser.visitor());
        card(dana, retrofit).locator("a").first().focus();
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

        isAt(dana, retrofit, "Present");
        assertThat(toast(dana)).containsText("seller to Present, buyer to Evaluation, marketer to Evaluating");
        assertThat(jdbc.sql("select count(distinct gesture) from move where reason = 'They asked for a demo'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void a_refused_move_is_put_back_and_explained(Browser browser) {
        Visitor dana = onBoard(browser.visitor());
        dana.page().route("**/live*", Route::abort);
        dana.page().route("**/*live-worker*", Route::abort);
        dana.page().reload();
        moveBySomebodyElse(retrofit, "Close");

        card(dana, retrofit).dragTo(column(dana, "Present"));

        assertThat(toast(dana)).containsText("Cleo Lang moved this deal to Close in the meantime.");
        isAt(dana, retrofit, "Close");
        assertThat(head(dana, "Close")).containsText("1 deal");
    }

    @Test
    void a_move_that_does_not_reach_the_server_is_put_back_and_explained(Browser browser) {
        Visitor dana = onBoard(browser.visitor());
        dana.page().route("**/moves", Route::abort);

        card(dana, retrofit).dragTo(column(dana, "Present"));

        assertThat(toast(dana)).containsText("The server cannot be reached. Nothing was saved.");
        isAt(dana, retrofit, "Qualify");
    }

    @Test
    void another_browser_shows_a_move_within_a_second(Browser browser) {
        cast.withPassword(cast.cleo());
        Visitor cleo =
                browser.visitor().signIn(Cast.email("Cleo Lang"), Cast.PASSWORD).open("/boards/1/seller");
        Visitor dana = onBoard(browser.visitor());
        isAt(cleo, retrofit, "Qualify");
        dana.page().waitForTimeout(500);

        card(dana, retrofit).dragTo(column(dana, "Present"));
        long moved = System.nanoTime();
        cleo.page()
                .waitForFunction(
                        "ids => document.querySelector(`#cards-${ids[1]} > #deal-${ids[0]}`)",
                        List.of((int) retrofit, (int) stage("Present")),
                        new WaitForFunctionOptions().setPollingInterval(10));
        Duration took = Duration.ofNanos(System.nanoTime() - moved);

        assertThat(took).isLessThan(Duration.ofSeconds(1));
        assertThat(head(cleo, "Present")).containsText("2 deals");
        assertThat(cleo.page().locator(".toast")).hasCount(0);
    }

    @Test
    void lost_asks_for_a_reason_and_keeps_what_was_typed(Browser browser) {
        Visitor dana = onBoard(browser.visitor());
        dragOnto(dana, card(dana, retrofit), "[data-outcome=LOST]", "drag-1440");
        Locator dialog = dana.page().getByRole(AriaRole.DIALOG);
        assertThat(dialog).containsText("Lose Line 4 retrofit?");
        isAt(dana, retrofit, "Qualify");
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

        assertThat(card(dana, retrofit)).not().isAttached();
        assertThat(toast(dana)).containsText("Line 4 retrofit is lost");
        dana.page().keyboard().press("u");
        isAt(dana, retrofit, "Qualify");
    }

    @Test
    void won_is_a_drop_and_needs_no_answer(Browser browser) {
        Visitor dana = onBoard(browser.visitor());
        dragOnto(dana, card(dana, orders), "[data-outcome=WON]", "drag-won");

        assertThat(toast(dana)).containsText("Order desk is won");
        assertThat(card(dana, orders)).not().isAttached();
    }

    /** The targets appear only while a card is dragged, so the mouse has to go there step by step. */
    private static void dragOnto(Visitor visitor, Locator card, String target, String picture) {
        var from = card.boundingBox();
        var mouse = visitor.page().mouse();
        mouse.move(from.x + 40, from.y + 60);
        mouse.down();
        mouse.move(from.x + 60, from.y + 80);
        mouse.move(from.x + 80, from.y + 90);
        Locator place = visitor.page().locator(target);
        assertThat(place).isVisible();
        var to = place.boundingBox();
        mouse.move(to.x + to.width / 2, to.y + to.height / 2 - 5);
        mouse.move(to.x + to.width / 2, to.y + to.height / 2);
        visitor.page().waitForTimeout(200);
        visitor.screenshot(picture);
        mouse.up();
    }

    @Test
    void several_selected_cards_move_at_once_and_are_undone_at_once(Browser browser) {
        Visitor dana = onBoard(browser.visitor());
        long third = open("Kiosk renewals", "Qualify", 37_900);
        isAt(dana, third, "Qualify");
        Locator picks = column(dana, "Qualify").locator(".pick");
        picks.first().check();
        picks.last()
                .click(new Locator.ClickOptions()
                        .setModifiers(List.of(com.microsoft.playwright.options.KeyboardModifier.SHIFT)));
        assertThat(dana.page().locator(".bulk")).containsText("3 selected");
        dana.screenshot("selected");

        card(dana, retrofit).dragTo(column(dana, "Close"));

        assertThat(toast(dana)).containsText("3 deals moved");
        assertThat(column(dana, "Close").locator(".card")).hasCount(3);
        assertThat(dana.page().locator(".bulk")).not().isVisible();
        dana.page().keyboard().press("u");
        assertThat(column(dana, "Qualify").locator(".card")).hasCount(3);
    }

    @Test
    void some_of_several_may_be_refused_and_it_says_which(Browser browser) {
        Visitor dana = onBoard(browser.visitor());
        dana.page().route("**/*live-worker*", Route::abort);
        dana.page().reload();
        moveBySomebodyElse(labels, "Rapport");
        column(dana, "Qualify").locator(".pick").first().check();
        column(dana, "Qualify").locator(".pick").last().check();

        dana.button("Move to…").first().click();
        Locator dialog = dana.page().getByRole(AriaRole.DIALOG);
        assertThat(dialog).containsText("Move 2 deals");
        dialog.getByText("Present", new Locator.GetByTextOptions().setExact(true))
                .click();
        moveBySomebodyElse(labels, "Prospect");
        dialog.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Move").setExact(true))
                .click();

        assertThat(toast(dana))
                .containsText("1 deal moved, 1 not. Warehouse labels: Cleo Lang moved this deal to Prospect");
        isAt(dana, labels, "Prospect");
        isAt(dana, retrofit, "Present");
    }

    @Test
    void on_a_phone_cards_are_moved_by_their_menu(Browser browser) {
        Visitor dana = onBoard(browser.visitorOnPhone());
        dana.requireNoSidewaysScroll();
        card(dana, retrofit).scrollIntoViewIfNeeded();
        dana.screenshot("board-390");
        card(dana, retrofit).locator(".card-menu").tap();
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

        isAt(dana, retrofit, "Present");
        assertThat(toast(dana)).containsText("Line 4 retrofit moved from Qualify to Present");
        dana.screenshot("toast-390");
    }

    @Test
    void without_script_cards_are_moved_by_a_form(Browser browser) {
        Visitor dana = onBoard(browser.visitorWithoutScripts());
        card(dana, retrofit).locator(".card-menu").click();
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
        isAt(dana, retrofit, "Present");
        assertThat(toast(dana)).containsText("Line 4 retrofit moved from Qualify to Present");
        dana.button("Undo").click();
        isAt(dana, retrofit, "Qualify");

        column(dana, "Qualify").locator(".pick").first().check();
        column(dana, "Qualify").locator(".pick").last().check();
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
        assertThat(column(dana, "Close").locator(".card")).hasCount(2);
    }

    @Test
    void what_one_has_in_hand_is_not_pulled_away(Browser browser) {
        Visitor dana = onBoard(browser.visitor());
        card(dana, retrofit).locator("a").first().focus();
        dana.page().keyboard().press("m");
        Locator dialog = dana.page().getByRole(AriaRole.DIALOG);
        dialog.getByLabel("Why").fill("They asked");
        moveBySomebodyElse(labels, "Close");
        isAt(dana, labels, "Close");
        assertThat(dialog.getByLabel("Why")).hasValue("They asked");
        assertThat(dialog.getByLabel("Why")).isFocused();
        dana.page().keyboard().press("Escape");
        assertThat(card(dana, retrofit).locator("a").first()).isFocused();

        var box = card(dana, retrofit).boundingBox();
        dana.page().mouse().move(box.x + 40, box.y + 60);
        dana.page().mouse().down();
        dana.page().mouse().move(box.x + 70, box.y + 80);
        dana.page().mouse().move(box.x + 90, box.y + 90);
        moveBySomebodyElse(orders, "Rapport");
        dana.page().waitForTimeout(600);
        isAt(dana, orders, "Present");
        dana.page().mouse().up();
        isAt(dana, orders, "Rapport");
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

    @Test
    void dialogs_and_the_board_in_use_are_accessible(Browser browser) {
        Visitor dana = onBoard(browser.visitor());
        card(dana, retrofit).dragTo(column(dana, "Present"));
        assertThat(toast(dana)).containsText("moved");
        dana.requireAccessible("board-toast");
        card(dana, labels).locator("a").first().focus();
        dana.page().keyboard().press("m");
        assertThat(dana.page().getByRole(AriaRole.DIALOG)).isVisible();
        dana.requireAccessible("board-move");
        dana.open("/deals/" + labels + "/moves/new");
        dana.requireAccessible("deal-move-page");
        dana.open("/deals/" + labels + "/outcome/new?to=LOST");
        dana.requireAccessible("deal-outcome-page");
    }
}
