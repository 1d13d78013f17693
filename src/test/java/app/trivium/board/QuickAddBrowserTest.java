package app.trivium.board;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.trivium.Cast;
import app.trivium.browser.Browser;
import app.trivium.browser.BrowserTest;
import app.trivium.browser.Visitor;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Adding a deal at the foot of a column. */
@BrowserTest
class QuickAddBrowserTest {

    @Autowired
    Cast cast;

    @BeforeEach
    void dana() {
        cast.withPassword(cast.dana());
    }

    private static Page board(Visitor visitor) {
        visitor.signIn(Cast.email("Dana Kim"), Cast.PASSWORD).open("/boards/1/seller");
        return visitor.page();
    }

    private static Locator opened(Page page) {
        Locator add = page.locator(".col[data-stage='3'] .add");
        add.locator("summary").click();
        return add;
    }

    private static void type(Locator add) {
        add.locator("[name=dealName]").fill("Quality lab");
        add.locator("[name=dealAccount]").fill("Inity");
        add.locator("[name=dealAmount]").fill("91,250");
    }

    @Test
    void the_enter_key_adds_what_was_typed_to_this_column(Browser browser) {
        Page page = board(browser.visitor());
        Locator add = opened(page);
        type(add);

        add.locator("[name=dealAmount]").press("Enter");

        assertThat(page.locator("#cards-3 .card")).containsText("$91,250");
        assertThat(page.locator("#toasts")).containsText("Quality lab");
    }

    @Test
    void it_works_without_scripts(Browser browser) {
        Page page = board(browser.visitorWithoutScripts());
        Locator add = opened(page);
        type(add);

        add.locator("button").first().click();

        assertThat(page.locator("#cards-3 .card")).containsText("Quality lab");
    }

    @Test
    void cancel_closes_and_empties_the_form_and_gives_the_focus_back(Browser browser) {
        Page page = board(browser.visitor());
        Locator add = opened(page);
        type(add);

        add.locator("button[type=reset]").click();

        assertThat(add.locator("[name=dealName]")).isHidden();
        assertThat(add.locator("[name=dealName]")).hasValue("");
        assertThat(add.locator("summary")).isFocused();
    }
}
