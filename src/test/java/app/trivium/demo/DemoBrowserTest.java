package app.trivium.demo;

import static org.junit.jupiter.api.Assertions.assertAll;

import app.trivium.Cast;
import app.trivium.browser.Browser;
import app.trivium.browser.BrowserTest;
import app.trivium.browser.Visitor;
import app.trivium.identity.Actor;
import app.trivium.identity.Users;
import app.trivium.signin.Invitations;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every page there is, with the demo company in it. The pictures lie in {@code target/screenshots} afterwards. */
@BrowserTest
class DemoBrowserTest {

    private static final String ADA = "ada@trivium.example";

    @Autowired
    DemoCompany company;

    @Autowired
    Users users;

    @Autowired
    Invitations invitations;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void found() {
        company.found();
        Actor ada = users.actor(id("app_user where email = '" + ADA + "'")).orElseThrow();
        invitations.accept(invitations.issue(ada, ada.id()), Cast.PASSWORD);
    }

    @Test
    void every_page_is_accessible_in_light_and_dark(Browser browser) {
        Visitor ada = browser.visitor().signIn(ADA, Cast.PASSWORD);
        assertAll(pages().entrySet().stream().map(page -> look(ada, page.getKey(), page.getValue())));
    }

    @Test
    void every_page_fits_on_a_phone(Browser browser) {
        Visitor ada = browser.visitorOnPhone().signIn(ADA, Cast.PASSWORD);
        assertAll(pages().entrySet().stream().map(page -> () -> {
            ada.open(page.getValue()).requireNoSidewaysScroll();
            ada.screenshot("phone-" + page.getKey());
        }));
    }

    @Test
    void pages_for_those_who_are_not_signed_in_are_accessible(Browser browser) {
        assertAll(Stream.of(browser.visitor(), browser.visitorOnPhone()).map(visitor -> () -> {
            visitor.open("/sign-in").requireAccessible("sign-in");
            visitor.requireNoSidewaysScroll();
        }));
    }

    private static Executable look(Visitor visitor, String name, String path) {
        return () -> visitor.open(path).requireAccessible(name);
    }

    private Map<String, String> pages() {
        String open = "/deals/" + id("deal where name = 'Group rollout'");
        Map<String, String> pages = new TreeMap<>(Map.of(
                "deal-open", open,
                "deal-won", "/deals/" + id("deal where status = 'WON'"),
                "deal-lost", "/deals/" + id("deal where status = 'LOST'"),
                "deal-on-hold", "/deals/" + id("deal where status = 'ON_HOLD'"),
                "deal-edit", open + "/fields",
                "deal-move", open + "/moves/new",
                "deal-lose", open + "/outcome/new?to=LOST",
                "deal-stakeholders", open + "/stakeholders",
                "deal-notes", open + "/notes",
                "deal-timeline", open + "/timeline"));
        pages.put("account", "/accounts/" + id("account where name = 'Dontechi'"));
        pages.put("account-edit", pages.get("account") + "/edit");
        pages.put("person", "/people/" + id("person where name = 'Dana Reyes'"));
        pages.put("person-edit", pages.get("person") + "/edit");
        pages.put("user", "/settings/users/" + id("app_user where email = '" + ADA + "'"));
        pages.put("team", "/settings/teams/" + id("team where name = 'West'"));
        pages.put("board-filtered", "/boards/1/seller?owner=me&noNextStep=true");
        pages.put("search", "/search?q=rolout");
        for (String path : List.of(
                "/boards/1/seller",
                "/boards/1/buyer",
                "/boards/1/marketer",
                "/boards/1/alignment",
                "/deals",
                "/deals/new",
                "/accounts",
                "/accounts/new",
                "/people",
                "/people/new",
                "/imports",
                "/profile",
                "/api/docs",
                "/settings/users",
                "/settings/users/new",
                "/settings/teams",
                "/settings/access",
                "/settings/currencies",
                "/settings/processes/1",
                "/no-such-page")) {
            pages.put(path.substring(1).replace('/', '-'), path);
        }
        return pages;
    }

    private long id(String where) {
        return jdbc.sql("select min(id) from " + where).query(Long.class).single();
    }
}
