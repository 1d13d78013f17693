package app.trivium.signin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.trivium.Cast;
import app.trivium.browser.Browser;
import app.trivium.browser.BrowserTest;
import app.trivium.browser.Visitor;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The pages by which people come in for the first time. */
@BrowserTest
class FirstStepsBrowserTest {

    @Autowired
    SetUp setUp;

    @Autowired
    Invitations invitations;

    @Autowired
    Cast cast;

    @Test
    void the_first_admin_is_told_what_is_wrong_and_then_comes_in(Browser browser) {
        for (Visitor visitor : List.of(browser.visitorOnPhone(), browser.visitor())) {
            visitor.open("/").requireAccessible("set-up");
            visitor.requireNoSidewaysScroll();
        }
        Visitor ada = browser.visitor().open("/");
        ada.page().locator("input[name=token]").fill("not the token");
        fill(ada, "name", "Ada King");
        fill(ada, "email", "ada@example.com");
        fill(ada, "password", Cast.PASSWORD);
        ada.page().locator("main button").click();
        assertThat(ada.page().locator("main")).containsText("This token is wrong");
        ada.requireAccessible("set-up-refused");

        fill(ada, "token", setUp.issue().orElseThrow().text());
        fill(ada, "password", Cast.PASSWORD);
        ada.page().locator("main button").click();
        assertThat(ada.page()).hasURL(Pattern.compile(".*/boards/.*"));
    }

    @Test
    void somebody_invited_chooses_a_password_and_comes_in(Browser browser) {
        String link = "/invitation/" + invitations.issue(cast.ada(), cast.dana().id());
        Visitor phone = browser.visitorOnPhone().open(link);
        phone.requireAccessible("phone-invitation");
        phone.requireNoSidewaysScroll();

        Visitor dana = browser.visitor().open(link);
        dana.requireAccessible("invitation");
        fill(dana, "password", "short");
        dana.page().locator("main form").evaluate("form => form.noValidate = true");
        dana.page().locator("main button").click();
        assertThat(dana.page().locator("main .error")).isVisible();
        dana.requireAccessible("invitation-refused");

        fill(dana, "password", Cast.PASSWORD);
        dana.page().locator("main button").click();
        assertThat(dana.page()).hasURL(Pattern.compile(".*/boards/.*"));
    }

    @Test
    void a_link_that_is_used_up_says_so(Browser browser) {
        cast.ada();
        Visitor visitor = browser.visitor().open("/invitation/" + "x".repeat(43));

        assertThat(visitor.page().locator("h1")).isVisible();
        visitor.requireAccessible("invitation-gone");
    }

    private static void fill(Visitor visitor, String field, String value) {
        visitor.page().locator("input[name=" + field + "]").fill(value);
    }
}
