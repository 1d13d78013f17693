package app.trivium.settings;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.trivium.Cast;
import app.trivium.browser.Browser;
import app.trivium.browser.BrowserTest;
import app.trivium.browser.Visitor;
import app.trivium.identity.Actor;
import app.trivium.identity.Sessions;
import app.trivium.identity.Users;
import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Users, teams, access and one's own profile, as an admin sees and works them. */
@BrowserTest
class PeopleBrowserTest {

    @Autowired
    Cast cast;

    @Autowired
    Users users;

    @Autowired
    Sessions sessions;

    @Test
    void the_users_and_one_of_them(Browser browser) {
        Actor dana = cast.dana();
        Visitor ada = admin(browser);

        ada.open("/settings/users").requireAccessible("users");
        ada.link("Dana Kim").click();
        ada.requireAccessible("user");
        ada.page().locator("input[name=role][value=REP]").focus();
        ada.page().keyboard().press("ArrowDown");
        ada.button("Save").press("Enter");
        assertThat(ada.page().locator("#toasts")).containsText("Role and team are saved.");

        ada.button("Sign out everywhere").press("Enter");
        assertThat(ada.page().locator("#toasts")).containsText("They are signed out everywhere");
        org.assertj.core.api.Assertions.assertThat(cast.again(dana.id()).isManager())
                .isTrue();
    }

    @Test
    void somebody_leaves_and_is_let_in_again(Browser browser) {
        Actor dana = cast.dana();
        cast.deal("Group rollout", cast.acme(), dana);
        cast.cleo();
        Visitor ada = admin(browser);

        ada.open("/settings/users/" + dana.id());
        ada.link("Disable…").press("Enter");
        ada.requireAccessible("handover");
        Locator successor = ada.page().locator("select[name=successor]");
        successor.focus();
        ada.page().keyboard().type("Cleo");
        ada.button("Disable").press("Enter");
        assertThat(ada.page().locator("#toasts")).containsText("Dana Kim is disabled");
        ada.requireAccessible("user-disabled");

        ada.open("/deals?owner=" + cast.cleo().id());
        assertThat(ada.page().locator("main")).containsText("Group rollout");
        ada.open("/settings/users/" + dana.id());
        ada.button("Let in again").press("Enter");
        assertThat(ada.page().locator(".chip").first()).not().hasText("disabled");
    }

    @Test
    void a_missing_successor_and_a_faster_admin_are_told(Browser browser) {
        Actor dana = cast.dana();
        cast.deal("Group rollout", cast.acme(), dana);
        Visitor ada = admin(browser);
        ada.open("/settings/users/" + dana.id() + "/handover");
        ada.page().locator("select[name=successor]").evaluate("field => { field.required = false }");
        ada.button("Disable").click();
        assertThat(ada.page().locator("#successor-error")).isVisible();
        ada.requireAccessible("handover-missing");

        ada.open("/settings/users/" + dana.id());
        users.disable(cast.ada(), dana.id());
        ada.button("Save").click();
        assertThat(ada.page().getByRole(com.microsoft.playwright.options.AriaRole.ALERT))
                .containsText("Ada King was faster.");
        ada.requireAccessible("user-overtaken");
    }

    @Test
    void a_team_gets_a_manager_by_the_keyboard(Browser browser) {
        Actor tess = cast.tess();
        cast.dana();
        long east = cast.east();
        Visitor ada = admin(browser);

        ada.open("/settings/teams").requireAccessible("teams");
        ada.link("East").press("Enter");
        ada.page().locator("input[name=managers][value='" + tess.id() + "']").press("Space");
        ada.button("Save").press("Enter");

        assertThat(ada.page().locator("#toasts")).containsText("The team is saved.");
        ada.open("/settings/teams/" + east).requireAccessible("team");
        assertThat(ada.page().locator("input[name=managers][value='" + tess.id() + "']"))
                .isChecked();
    }

    @Test
    void access_is_chosen_and_explained(Browser browser) {
        cast.deal("Group rollout", cast.acme(), cast.dana());
        cast.tess();
        Visitor ada = admin(browser);

        ada.open("/settings/access").requireAccessible("access");
        ada.page().locator("input[name=sight][value=ALL]").focus();
        ada.page().keyboard().press("ArrowDown");
        ada.button("Save").press("Enter");
        assertThat(ada.page().locator("#toasts")).containsText("The rule is saved");
        ada.page().locator("select[name=person]").focus();
        ada.page().keyboard().type("Tess");
        ada.button("Show").press("Enter");

        assertThat(ada.page().locator("main")).containsText("because they manage it.");
        ada.requireAccessible("oversight");
        ada.link("Show these deals").click();
        assertThat(ada.page().locator("main")).containsText("Group rollout");
    }

    @Test
    void one_browser_is_signed_out_from_the_profile(Browser browser) {
        Actor dana = cast.withPassword(cast.dana());
        Visitor visitor = browser.visitor().signIn(dana.email(), Cast.PASSWORD);
        sessions.begin(
                dana.id(), "203.0.113.7", "Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko/20100101 Firefox/140.0");

        visitor.open("/profile").requireAccessible("profile-sessions");
        visitor.button("Sign out Firefox, Windows").press("Enter");

        assertThat(visitor.page().locator("#toasts")).containsText("That browser is signed out.");
        assertThat(visitor.page().locator("main")).containsText("You are signed in here only.");
    }

    @Test
    void every_page_fits_a_phone(Browser browser) {
        Actor dana = cast.withPassword(cast.dana());
        cast.deal("Group rollout", cast.acme(), dana);
        cast.tess();
        sessions.begin(cast.withPassword(cast.ada()).id(), "2001:db8:85a3:8d3:1319:8a2e:370:7348", "Firefox/140.0");
        Visitor ada = browser.visitorOnPhone().signIn(cast.ada().email(), Cast.PASSWORD);

        String user = "/settings/users/" + dana.id();
        String[] pages = {
            "/settings/users",
            user,
            user + "/handover",
            "/settings/teams",
            "/settings/teams/" + cast.west(),
            "/settings/access",
            "/settings/oversight?person=" + dana.id(),
            "/profile"
        };
        for (String page : pages) {
            ada.open(page).requireNoSidewaysScroll();
            ada.requireAccessible("phone" + page.replaceAll("[?=\\d]", "").replace('/', '-'));
        }
    }

    private Visitor admin(Browser browser) {
        return browser.visitor().signIn(cast.withPassword(cast.ada()).email(), Cast.PASSWORD);
    }
}
