package app.trivium.signin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.trivium.Cast;
import app.trivium.browser.Browser;
import app.trivium.browser.BrowserTest;
import app.trivium.browser.Visitor;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BrowserTest
class SignInBrowserTest {

    private static final String DANA = Cast.email("Dana Kim");

    @Autowired
    Cast cast;

    @BeforeEach
    void dana_has_a_password() {
        cast.withPassword(cast.dana());
    }

    @Test
    void signing_in_leads_to_the_page_that_was_asked_for(Browser browser) {
        Visitor dana = browser.visitor();

        dana.open("/deals?status=any");
        assertThat(dana.page()).hasURL(Pattern.compile(".*/sign-in"));
        fill(dana, Cast.PASSWORD);

        assertThat(dana.page()).hasURL(Pattern.compile(".*/deals\\?status=any"));
    }

    @Test
    void a_wrong_password_is_told_and_the_address_stays(Browser browser) {
        Visitor dana = browser.visitor();

        dana.open("/sign-in");
        fill(dana, "wrong horse battery");

        assertThat(dana.page().locator("[role=alert]")).isVisible();
        assertThat(dana.page().locator("input[name=email]")).hasValue(DANA);
        dana.requireAccessible("sign-in-refused");
    }

    @Test
    void signing_out_in_one_window_ends_the_other_one_too(Browser browser) {
        Visitor dana = browser.visitor().signIn(DANA, Cast.PASSWORD).open("/boards/1/seller");
        Page other = dana.page().context().newPage();
        other.navigate("/deals");

        dana.page().locator(".top details.menu summary").last().click();
        dana.button("Sign out").click();
        other.reload();

        assertThat(other).hasURL(Pattern.compile(".*/sign-in"));
    }

    private static void fill(Visitor visitor, String password) {
        visitor.page().locator("input[name=email]").fill(DANA);
        visitor.page().locator("input[name=password]").fill(password);
        visitor.button("Sign in").click();
    }
}
