package app.trivium.customfield;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.trivium.Cast;
import app.trivium.Pipeline;
import app.trivium.browser.Browser;
import app.trivium.browser.BrowserTest;
import app.trivium.browser.Visitor;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An admin adds fields, and deals are filled in with them, by mouse and keys and on a phone. */
@BrowserTest
class FieldsBrowserTest {

    @Autowired
    Cast cast;

    @Autowired
    Pipeline pipeline;

    @Autowired
    FieldDesk desk;

    private long deal;
    private long region;

    @BeforeEach
    void some_fields_and_a_deal() {
        cast.withPassword(cast.ada());
        deal = pipeline.deal(cast.ada(), "Rollout");
        region = add("Region", FieldType.CHOICE);
        add("Modules", FieldType.CHOICES);
        add("Budget next year", FieldType.MONEY);
        add("Go live", FieldType.DATE);
        add("Reference customer", FieldType.FLAG);
        add("Plan", FieldType.LINK);
    }

    private long add(String name, FieldType type) {
        return add(RecordKind.DEAL, name, type);
    }

    private long add(RecordKind record, String name, FieldType type) {
        String help = type == FieldType.MONEY ? "What they have set aside for it" : "";
        return desk.add(
                cast.ada(),
                record,
                type,
                new FieldWords(name, help, type == FieldType.CHOICE),
                List.of("North", "South and the sea"));
    }

    @Test
    void a_field_is_added_shaped_and_archived(Browser browser) {
        Visitor ada = browser.visitor().signIn(Cast.email("Ada King"), Cast.PASSWORD);
        ada.open("/settings/fields").requireAccessible("fields");
        ada.page().locator("#name").fill("Contract ends");
        ada.page().locator("#type").selectOption("date");
        ada.button("Add field").click();
        assertThat(ada.page().locator("tbody tr")).hasCount(7);
        ada.button("Move Contract ends up").press("Enter");
        assertThat(ada.page().locator("tbody tr").nth(5)).containsText("Contract ends");

        ada.open("/settings/fields/" + region).requireAccessible("field");
        ada.page().getByLabel("Another choice").fill("East");
        ada.page().getByLabel("Another choice").press("Enter");
        assertThat(ada.page().locator(".choices li")).hasCount(3);
        ada.button("Archive South and the sea").click();
        assertThat(ada.page().locator(".choices li").nth(2)).containsText("South and the sea (archived)");

        ada.page().getByText("Archive…").click();
        ada.requireAccessible("field-archive");
        ada.button("Archive field").click();
        assertThat(ada.page().locator("h1 + .chip + .chip")).hasText("archived");
    }

    @Test
    void a_deal_is_filled_in_where_it_is_shown_and_on_one_page(Browser browser) {
        Visitor ada = browser.visitor().signIn(Cast.email("Ada King"), Cast.PASSWORD);
        ada.open("/deals/" + deal);
        ada.page().locator("#edit-custom-" + region).click();
        ada.page().locator("dd select").selectOption("North");
        ada.page().locator("dd").getByText("Save").click();
        assertThat(ada.page().locator("#edit-custom-" + region)).containsText("North");

        ada.open("/deals/" + deal + "/fields").requireAccessible("deal-added-fields");
        ada.page()
                .getByLabel("Budget next year", new com.microsoft.playwright.Page.GetByLabelOptions().setExact(true))
                .fill("12,000");
        ada.page().getByLabel("South and the sea").check();
        ada.page().getByLabel("Plan").fill("acme.com/plan");
        ada.button("Save").click();
        assertThat(ada.page().locator("#deal-details")).containsText("$12,000");
        assertThat(ada.page().locator("#deal-details a[rel~=noopener]")).hasText("https://acme.com/plan");
        ada.requireAccessible("deal-with-added-fields");
    }

    @Test
    void the_list_shows_a_column_and_is_filtered(Browser browser) {
        Visitor ada = browser.visitor().signIn(Cast.email("Ada King"), Cast.PASSWORD);
        ada.open("/deals");
        assertThat(ada.page().locator("thead")).containsText("Region");
        ada.page().locator("summary").getByText("Filter").click();
        ada.requireAccessible("deals-added-filters");
        ada.page().getByLabel("Go live from").fill("2031-01-01");
        ada.button("Apply").click();
        assertThat(ada.page().locator(".filter")).containsText("Go live from 2031-01-01");
        assertThat(ada.page().locator("tbody tr")).hasCount(0);
    }

    @Test
    void an_account_is_filled_in_and_the_list_filtered(Browser browser) {
        long acme = cast.acme();
        add(RecordKind.ACCOUNT, "Tier", FieldType.CHOICE);
        add(RecordKind.ACCOUNT, "Contract value", FieldType.MONEY);
        Visitor ada = browser.visitor().signIn(Cast.email("Ada King"), Cast.PASSWORD);
        ada.open("/settings/fields").page().getByText("Accounts").last().click();
        ada.requireAccessible("fields-of-accounts");
        assertThat(ada.page().locator("tbody tr")).hasCount(2);

        ada.open("/accounts/" + acme);
        ada.page().locator("#facts header a").click();
        ada.page().getByLabel("Tier").selectOption("North");
        ada.page()
                .getByLabel("Contract value", new com.microsoft.playwright.Page.GetByLabelOptions().setExact(true))
                .fill("12,000");
        ada.requireAccessible("account-added-fields");
        ada.button("Save").click();
        assertThat(ada.page().locator("dl.details")).containsText("$12,000");

        ada.open("/accounts");
        assertThat(ada.page().locator("tbody tr").first()).containsText("North");
        ada.page().locator("summary").getByText("Fields").click();
        ada.requireAccessible("accounts-added-filters");
        ada.page().getByLabel("South and the sea").check();
        ada.button("Apply").click();
        assertThat(ada.page().locator(".filter")).containsText("Tier: South and the sea");
        assertThat(ada.page().locator("tbody tr")).hasCount(0);
        ada.requireAccessible("accounts-filtered");
    }

    @Test
    void the_pages_fit_a_phone_and_work_there(Browser browser) {
        add(RecordKind.ACCOUNT, "Tier", FieldType.CHOICE);
        Visitor ada = browser.visitorOnPhone().signIn(Cast.email("Ada King"), Cast.PASSWORD);
        for (String path : List.of(
                "/settings/fields",
                "/settings/fields/" + region,
                "/deals/" + deal + "/fields",
                "/deals",
                "/accounts?custom.tier=1")) {
            ada.open(path).requireAccessible("phone" + path.replaceAll("\\W+|\\d+", "-"));
            ada.requireNoSidewaysScroll();
        }
        ada.open("/settings/fields");
        assertThat(ada.page().locator(".settings > nav [aria-current]")).isInViewport();
        ada.open("/accounts?custom.tier=1");
        ada.page().locator("summary").getByText("Fields").click();
        ada.requireAccessible("phone-accounts-fields-open");
        ada.requireNoSidewaysScroll();
    }
}
