package app.trivium.settings;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.trivium.Cast;
import app.trivium.audit.Area;
import app.trivium.audit.Audit;
import app.trivium.audit.Change;
import app.trivium.browser.Browser;
import app.trivium.browser.BrowserTest;
import app.trivium.browser.Visitor;
import app.trivium.identity.Actor;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The audit log as an admin sees it, at a desk and on a phone. */
@BrowserTest
class AuditBrowserTest {

    @Autowired
    Cast cast;

    @Autowired
    Audit audit;

    @Autowired
    TransactionTemplate transactions;

    Actor ada;

    @BeforeEach
    void changeThings() {
        ada = cast.withPassword(cast.ada());
        for (int n = 1; n <= 60; n++) {
            record(Change.of(Area.LIST, "added", n, "Entry " + n));
        }
        record(Change.of(Area.TEAM, "renamed", 1, "Far West").from(Map.of("name", "West"), Map.of("name", "Far West")));
        record(Change.of(Area.STAGE, "guided", 1, "Qualify")
                .from(Map.of("guidance", "Ask. ".repeat(100)), Map.of("guidance", "x".repeat(400))));
    }

    @Test
    void an_admin_reads_filters_and_pages_by_keys(Browser browser) {
        Visitor visitor = browser.visitor().signIn(ada.email(), Cast.PASSWORD);
        visitor.open("/settings").link("Audit log").click();
        visitor.requireAccessible("audit");
        visitor.requireNoSidewaysScroll();

        visitor.link("Older").focus();
        visitor.page().keyboard().press("Enter");
        assertThat(visitor.link("Newest")).isVisible();

        visitor.page().locator("#text").focus();
        visitor.page().keyboard().type("far west");
        visitor.page().keyboard().press("Enter");
        assertThat(visitor.page().locator("tbody tr")).hasCount(1);
        assertThat(visitor.page().locator("tbody")).containsText("Name: West → Far West");
        visitor.requireAccessible("audit-filtered");
    }

    @Test
    void it_fits_a_phone_also_when_nothing_is_found_or_a_day_is_wrong(Browser browser) {
        Visitor visitor = browser.visitorOnPhone().signIn(ada.email(), Cast.PASSWORD);
        visitor.open("/settings/audit").requireAccessible("phone-audit");
        visitor.requireNoSidewaysScroll();
        visitor.open("/settings/audit?text=nowhere").requireAccessible("phone-audit-none");
        visitor.open("/settings/audit?from=2026-03-02&to=2026-03-01").requireAccessible("phone-audit-wrong");
        visitor.requireNoSidewaysScroll();
    }

    private void record(Change change) {
        transactions.executeWithoutResult(transaction -> audit.record(ada.id(), change));
    }
}
