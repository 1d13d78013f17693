package app.trivium.deal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.trivium.Cast;
import app.trivium.Pipeline;
import app.trivium.browser.Browser;
import app.trivium.browser.BrowserTest;
import app.trivium.browser.Visitor;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A rep says of what kind next steps are, and finds the calls among them. */
@BrowserTest
class NextStepKindBrowserTest {

    private static final long CALL = 1;

    @Autowired
    Cast cast;

    @Autowired
    Pipeline pipeline;

    @Autowired
    Deals deals;

    private long deal;

    @BeforeEach
    void two_deals_of_dana() {
        cast.withPassword(cast.dana());
        deal = pipeline.deal(cast.dana(), "Line 4 retrofit", Pipeline.QUALIFY);
        long other = pipeline.deal(cast.dana(), "Packaging line audit", Pipeline.PRESENT);
        deals.change(
                cast.dana(),
                other,
                fields -> fields.withNextStep("Check in with Priya about the budget", LocalDate.of(2031, 1, 7))
                        .withNextStepKind(CALL),
                UUID.randomUUID());
    }

    @Test
    void a_step_is_planned_by_keys_shown_with_its_kind_and_found_by_it(Browser browser) {
        Visitor dana = browser.visitor().signIn(Cast.email("Dana Kim"), Cast.PASSWORD);
        dana.open("/deals/" + deal);
        dana.link("Plan the next step").press("Enter");
        Locator form = dana.page().locator("#deal-step form");
        form.getByLabel("Next step", exactly()).fill("Walk the line with Nora");
        dana.page().keyboard().press("Tab");
        assertThat(form.getByLabel("Kind of next step")).isFocused();
        dana.page().keyboard().type("Meet");
        dana.requireAccessible("step-kind-form");
        form.getByText("Save", new Locator.GetByTextOptions().setExact(true)).press("Enter");

        assertThat(dana.page().locator("#deal-step .chip")).hasText("Meeting");
        assertThat(dana.page().locator("#deal-timeline")).containsText("Kind of next step: set to Meeting");
        dana.requireAccessible("step-kind-deal");

        dana.open("/boards/1/seller");
        assertThat(dana.page().locator("#deal-" + deal + " .next")).hasText("Meeting: Walk the line with Nora");
        dana.page()
                .locator("summary", new Page.LocatorOptions().setHasText("Filter"))
                .press("Enter");
        dana.page()
                .getByLabel("Call", new Page.GetByLabelOptions().setExact(true))
                .check();
        dana.requireAccessible("step-kind-board");
        dana.button("Apply").press("Enter");
        assertThat(dana.page().locator(".filter")).containsText("Kind of next step: Call");
        assertThat(dana.page().locator(".card")).hasCount(1);
        dana.open("/deals?kind=" + CALL);
        assertThat(dana.page().locator(".deals tbody tr")).containsText("Call: Check in with Priya");
        dana.requireAccessible("step-kind-list");
    }

    @Test
    void a_kind_without_a_step_is_asked_about_and_kept_also_without_scripts(Browser browser) {
        Visitor dana = browser.visitorWithoutScripts().signIn(Cast.email("Dana Kim"), Cast.PASSWORD);
        dana.open("/deals/" + deal);
        dana.link("Plan the next step").click();
        Locator form = dana.page().locator("main form");
        form.getByLabel("Kind of next step").selectOption("Task");
        form.getByText("Save", new Locator.GetByTextOptions().setExact(true)).click();

        assertThat(form).containsText("Say what the next step is");
        assertThat(form.getByLabel("Kind of next step")).hasValue("4");
        dana.screenshot("step-kind-alone");
    }

    @Test
    void a_new_deal_with_a_kind_fits_a_phone(Browser browser) {
        Visitor dana = browser.visitorOnPhone().signIn(Cast.email("Dana Kim"), Cast.PASSWORD);
        dana.open("/deals/new").requireNoSidewaysScroll();
        dana.page()
                .getByLabel("Name", new Page.GetByLabelOptions().setExact(true))
                .fill("Batch records");
        dana.page().locator("#account").fill("Konex");
        dana.page().locator("#next_step").fill("Demo for the night shift");
        dana.page().locator("#next_step_kind").selectOption("Meeting");
        dana.requireAccessible("phone-step-kind-new");
        dana.button("Open deal").click();

        assertThat(dana.page().locator("#deal-step .chip")).hasText("Meeting");
        dana.requireNoSidewaysScroll();
        dana.requireAccessible("phone-step-kind-deal");
        dana.open("/boards/1/seller").requireNoSidewaysScroll();
        dana.open("/deals").requireNoSidewaysScroll();
        dana.requireAccessible("phone-step-kind-list");
    }

    private static Locator.GetByLabelOptions exactly() {
        return new Locator.GetByLabelOptions().setExact(true);
    }
}
