package app.trivium.api;

import app.trivium.Cast;
import app.trivium.browser.Browser;
import app.trivium.browser.BrowserTest;
import app.trivium.browser.Visitor;
import app.trivium.identity.Actor;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The page on which the API can be tried, where there is little room. */
@BrowserTest
class TryItBrowserTest {

    @Autowired
    Cast cast;

    @Test
    void what_is_open_fits_on_a_phone(Browser browser) {
        Actor dana = cast.withPassword(cast.dana());
        Visitor visitor = browser.visitorOnPhone().signIn(dana.email(), Cast.PASSWORD);
        visitor.open("/api/docs");
        for (String operation : new String[] {"Deals-listDeals", "Deals-editDeal", "Accounts-addAccount"}) {
            Locator block = visitor.page().locator("#operations-" + operation);
            block.locator(".opblock-summary-control").click();
            PlaywrightAssertions.assertThat(block.locator(".responses-table")).isVisible();
            block.locator(".try-out__btn").click();
            visitor.requireNoSidewaysScroll();
        }
        visitor.requireAccessible("phone-api-docs-open");
    }
}
