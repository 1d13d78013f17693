package app.trivium.shaping;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.trivium.Cast;
import app.trivium.Pipeline;
import app.trivium.browser.Browser;
import app.trivium.browser.BrowserTest;
import app.trivium.browser.Visitor;
import app.trivium.deal.TagList;
import app.trivium.deal.Tags;
import com.microsoft.playwright.Locator;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An admin keeps lists by mouse and keys, and on a phone. */
@BrowserTest
class ListsBrowserTest {

    @Autowired
    Cast cast;

    @Autowired
    Pipeline pipeline;

    @Autowired
    Tags tags;

    @Autowired
    TagList list;

    @BeforeEach
    void an_admin_and_some_tags() {
        cast.withPassword(cast.ada());
        tags.add(cast.dana(), pipeline.deal(cast.dana(), "Rollout"), Set.of("fair", "pilot"));
        tags.add(cast.dana(), pipeline.deal(cast.dana(), "Renewal"), Set.of("event", "fair"));
    }

    @Test
    void entries_are_added_put_in_order_merged_and_archived(Browser browser) {
        Visitor ada = browser.visitor().signIn(Cast.email("Ada King"), Cast.PASSWORD);
        ada.open("/settings").link("Lists").click();
        ada.requireAccessible("lists-reasons");
        ada.link("Tags").click();
        ada.page().getByText("Add an entry").click();
        ada.page().locator("#new-name").fill("strategic");
        ada.page().keyboard().press("Enter");
        assertThat(entries(ada).last()).containsText("strategic");

        ada.button("Move strategic up").press("Enter");
        assertThat(entries(ada).nth(2)).containsText("strategic");
        entries(ada).nth(2).locator(".grip").dragTo(entries(ada).nth(0));
        assertThat(entries(ada).nth(0)).containsText("strategic");

        ada.link("Edit fair").click();
        assertThat(ada.page().locator("#entry")).containsText("2 deals have it and get the other one instead.");
        ada.requireAccessible("lists-tags");
        ada.page().locator("#into").selectOption("event");
        ada.button("Merge").click();
        assertThat(ada.page().locator("#toasts")).containsText("2 deals followed");
        assertThat(ada.page().locator("#entry-title")).hasText("event");
        ada.button("Archive").click();
        ada.requireAccessible("lists-archived");
        ada.button("Bring back").click();
        assertThat(ada.page().locator("#toasts")).containsText("The entry is back.");
    }

    @Test
    void the_page_fits_a_phone_and_works_there(Browser browser) {
        Visitor ada = browser.visitorOnPhone().signIn(Cast.email("Ada King"), Cast.PASSWORD);
        ada.open("/settings/lists/tags").requireAccessible("phone-lists");
        ada.requireNoSidewaysScroll();
        ada.button("Move event down").click();
        assertThat(entries(ada).nth(1)).containsText("event");
        ada.open("/settings/lists/loss-reasons").requireNoSidewaysScroll();
    }

    @Test
    void one_of_hundreds_of_tags_is_found_renamed_and_archived_without_scripts(Browser browser) {
        IntStream.rangeClosed(1, 240).forEach(n -> list.add(cast.ada(), "customer segment " + n));
        Visitor ada = browser.visitorWithoutScripts().signIn(Cast.email("Ada King"), Cast.PASSWORD);
        ada.open("/settings/lists/tags");
        ada.page().locator(".kept [type=search]").fill("Segment 17");
        ada.page().keyboard().press("Enter");
        assertThat(entries(ada)).hasCount(11);
        assertThat(ada.page().locator(".kept [role=status]")).containsText("11 of 243 entries");
        ada.link("Edit customer segment 171").click();
        ada.page().locator("#entry-name").fill("segment 17 north");
        ada.page().keyboard().press("Enter");
        assertThat(entries(ada)).hasCount(11);
        ada.button("Archive").click();
        assertThat(entries(ada)).hasCount(10);
        ada.link("Show all").click();
        assertThat(entries(ada)).hasCount(242);
    }

    @Test
    void the_search_is_accessible_and_fits_a_phone(Browser browser) {
        IntStream.rangeClosed(1, 12).forEach(n -> list.add(cast.ada(), "customer segment " + n));
        Visitor ada = browser.visitorOnPhone().signIn(Cast.email("Ada King"), Cast.PASSWORD);
        ada.open("/settings/lists/tags?q=segment+1").requireNoSidewaysScroll();
        ada.requireAccessible("phone-lists-found");
        ada.open("/settings/lists/tags?q=nothing").requireAccessible("phone-lists-none-found");
    }

    private static Locator entries(Visitor visitor) {
        return visitor.page().locator(".kept > ol").first().locator("li");
    }
}
