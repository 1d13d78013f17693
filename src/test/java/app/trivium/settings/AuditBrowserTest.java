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
import app.trivium.process.LossReasonList;
import app.trivium.process.StageFields;
import app.trivium.process.Stages;
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
    LossReasonList reasons;

    @Autowired
    Stages stages;

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

    @Test
    void a_change_is_taken_back_by_keys_and_on_a_phone(Browser browser) {
        reasons.rename(ada, 2, 0, "Too expensive");
        stages.change(ada, 1, 3, 0, new StageFields("Discover", 45, 7, "Ask.\n\nThen *listen*."));
        Visitor visitor = browser.visitor().signIn(ada.email(), Cast.PASSWORD);
        visitor.open("/settings/audit").requireAccessible("audit-back");
        visitor.link("Take back… Too expensive, loss reason renamed").press("Enter");
        visitor.requireAccessible("change");
        visitor.button("Take back").press("Enter");
        assertThat(visitor.page().locator("#toasts")).containsText("The change is taken back.");
        assertThat(visitor.page().locator("tbody tr").first()).containsText("Name: Too expensive → Price");
        visitor.page()
                .locator("tbody tr")
                .first()
                .getByText("takes back an earlier change")
                .click();
        assertThat(visitor.page().locator("main")).containsText("It has been taken back already.");
        visitor.requireAccessible("change-done");

        Visitor phone = browser.visitorOnPhone().signIn(ada.email(), Cast.PASSWORD);
        phone.open("/settings/audit").link("Take back… Discover, changed").click();
        phone.requireAccessible("phone-change");
        phone.requireNoSidewaysScroll();
        phone.button("Take back").click();
        assertThat(phone.page().locator("#toasts")).containsText("The change is taken back.");
    }

    private void record(Change change) {
        transactions.executeWithoutResult(transaction -> audit.record(ada.id(), change));
    }
}
