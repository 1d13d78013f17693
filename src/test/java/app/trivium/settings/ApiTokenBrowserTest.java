package app.trivium.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.trivium.Cast;
import app.trivium.browser.Browser;
import app.trivium.browser.BrowserTest;
import app.trivium.browser.Visitor;
import app.trivium.identity.Actor;
import app.trivium.identity.ApiTokens;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Making a token, trying the API by it, and revoking it, as a person sees it. */
@BrowserTest
class ApiTokenBrowserTest {

    @Autowired
    Cast cast;

    @Autowired
    ApiTokens tokens;

    @Autowired
    JdbcClient jdbc;

    @Test
    void a_token_is_made_tried_and_revoked(Browser browser) {
        Actor dana = cast.withPassword(cast.dana());
        Visitor visitor = browser.visitor().signIn(dana.email(), Cast.PASSWORD);

        visitor.open("/profile");
        visitor.page().locator("#tokenName").fill("Nightly export");
        visitor.button("Make a token").click();
        visitor.requireAccessible("token-made");
        String token = visitor.page().locator("#token").inputValue();

        tryIt(visitor, token);

        visitor.open("/profile").requireAccessible("profile-tokens");
        PlaywrightAssertions.assertThat(visitor.page().locator("#tokens")).containsText("last used");
        visitor.page().locator("#tokens summary").click();
        visitor.button("Revoke").last().click();
        PlaywrightAssertions.assertThat(visitor.page().locator("#toasts")).containsText("The token is revoked.");
        assertThat(tokens.access(token)).isEmpty();
    }

    @Test
    void a_wrong_wish_and_a_token_past_its_day_are_shown_as_such(Browser browser) {
        Actor dana = cast.withPassword(cast.dana());
        Visitor visitor = browser.visitorOnPhone().signIn(dana.email(), Cast.PASSWORD);
        visitor.open("/profile");
        visitor.page().locator("#tokenName").fill("Old export");
        visitor.button("Make a token").click();
        jdbc.sql("update api_token set created_at = now() - interval '40 days', expires_at = now() - interval '9 days'")
                .update();

        visitor.open("/profile");
        visitor.page().locator("#tokenName").evaluate("field => { field.required = false; field.value = '' }");
        visitor.button("Make a token").click();

        PlaywrightAssertions.assertThat(visitor.page().locator("#tokenName-error"))
                .isVisible();
        PlaywrightAssertions.assertThat(visitor.page().locator("#tokens")).containsText("expired");
        visitor.requireAccessible("phone-profile-tokens-wrong");
        visitor.requireNoSidewaysScroll();
    }

    private static void tryIt(Visitor visitor, String token) {
        var page = visitor.open("/api/docs").page();
        page.locator(".btn.authorize").click();
        page.locator(".auth-container input").fill(token);
        page.locator(".auth-btn-wrapper .authorize").click();
        page.locator(".btn-done").click();
        page.locator("#operations-Processes-listProcesses .opblock-summary-control")
                .click();
        page.locator("#operations-Processes-listProcesses .try-out__btn").click();
        page.locator("#operations-Processes-listProcesses .execute").click();
        PlaywrightAssertions.assertThat(page.locator("#operations-Processes-listProcesses .live-responses-table"))
                .containsText("New business");
        visitor.requireAccessible("api-docs-tried");
    }
}
