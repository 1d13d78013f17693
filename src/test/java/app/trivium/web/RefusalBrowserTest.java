package app.trivium.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.trivium.Cast;
import app.trivium.browser.Browser;
import app.trivium.browser.BrowserTest;
import app.trivium.browser.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What people see when something is refused. */
@BrowserTest
class RefusalBrowserTest {

    @Autowired
    Cast cast;

    @BeforeEach
    void dana_has_a_password() {
        cast.withPassword(cast.dana());
    }

    @Test
    void a_page_for_others_says_so(Browser browser) {
        Visitor dana = dana(browser.visitor()).open("/settings/users");
        assertThat(dana.page().locator(".code")).hasText("403");
        dana.requireAccessible("refused-403");

        Visitor phone = dana(browser.visitorOnPhone()).open("/settings/users");
        phone.requireNoSidewaysScroll();
        phone.screenshot("phone-refused-403");
    }

    @Test
    void a_page_that_is_not_there_says_so(Browser browser) {
        Visitor dana = dana(browser.visitor()).open("/deals/987654321");
        assertThat(dana.page().locator(".code")).hasText("404");
        dana.requireAccessible("refused-404");
    }

    @Test
    void an_address_that_only_takes_forms_says_so(Browser browser) {
        Visitor dana = dana(browser.visitor()).open("/sign-out");
        assertThat(dana.page().locator(".code")).hasText("405");
        assertThat(dana.page().locator("h1"))
                .hasText("There is no page at this address: it only takes what a form sends.");
        dana.requireAccessible("refused-405");
    }

    @Test
    void a_form_that_is_refused_says_at_each_field_why(Browser browser) {
        Visitor dana = dana(browser.visitor()).open("/deals/new");
        dana.page().locator("main form").evaluate("form => form.noValidate = true");
        dana.page().locator("input[name=amount]").fill("a lot");
        dana.button("Open deal").click();

        assertThat(dana.page().locator("input[name=amount]")).hasValue("a lot");
        assertThat(dana.page().locator("main .error").first()).isVisible();
        dana.requireAccessible("deal-new-refused");
    }

    @Test
    void an_account_that_is_refused_keeps_its_form(Browser browser) {
        Visitor dana = dana(browser.visitor()).open("/accounts/new");
        dana.page().locator("main form").evaluate("form => form.noValidate = true");
        dana.page().locator("input[name=name]").fill("x".repeat(10_000));
        dana.page().locator("main form button").last().click();

        assertThat(dana.page().locator("main .error").first()).isVisible();
        dana.requireAccessible("account-new-refused");
    }

    private static Visitor dana(Visitor visitor) {
        return visitor.signIn(Cast.email("Dana Kim"), Cast.PASSWORD);
    }
}
