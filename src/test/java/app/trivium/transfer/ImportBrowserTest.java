package app.trivium.transfer;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.trivium.Cast;
import app.trivium.browser.Browser;
import app.trivium.browser.BrowserTest;
import app.trivium.browser.Visitor;
import app.trivium.customfield.FieldDesk;
import app.trivium.customfield.FieldType;
import app.trivium.customfield.FieldWords;
import app.trivium.customfield.RecordKind;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BrowserTest
class ImportBrowserTest {

    private static final FilePayload DEALS = file("pipeline.csv", """
            id,deal,customer,amount,stage,owner,closes
            A-1,Plant scheduling,Isdom Foods,48000,Qualify,Dana Kim,2027-01-31
            A-2,Cold chain sensors,Groovestreet,73300,Won,Dana Kim,2026-03-01
            A-3,Order desk,Hottechi,a lot,Prospect,Dana Kim,2027-02-28
            """);

    @Autowired
    Cast cast;

    @Autowired
    FieldDesk desk;

    @BeforeEach
    void dana_and_an_admin_who_signs_in() {
        cast.dana();
        cast.withPassword(cast.ada());
    }

    @Test
    void a_file_is_uploaded_checked_imported_seen_on_the_board_and_undone(Browser browser) {
        Visitor ada = browser.visitor().signIn(Cast.email("Ada King"), Cast.PASSWORD);

        upload(ada);
        ada.requireAccessible("import-columns");
        ada.page().getByText("Columns and preview").click();
        ada.requireAccessible("import-file");
        ada.page().goBack();

        ada.button("Check all rows").click();
        assertThat(count(ada, "New")).containsText("2");
        assertThat(count(ada, "Rejected")).containsText("1");
        assertThat(ada.page().locator("main")).containsText("a lot");
        ada.requireAccessible("import-checked");

        ada.page()
                .locator("main")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Import").setExact(true))
                .click();
        assertThat(ada.page().locator("main")).containsText("The import is done");
        ada.requireAccessible("import-done");
        String result = ada.page().url();

        ada.open("/boards/1/seller");
        assertThat(ada.page().locator(".card")).hasCount(1);
        assertThat(ada.page().locator(".card")).containsText("Plant scheduling");

        ada.open(result);
        ada.page()
                .locator("summary", new Page.LocatorOptions().setHasText("Undo this import"))
                .click();
        ada.page().locator("details[open] .button.danger").click();
        assertThat(ada.page().locator("main")).containsText("undone");
        ada.open("/boards/1/seller");
        assertThat(ada.page().locator(".card")).hasCount(0);
    }

    @Test
    void a_column_fills_a_field_that_an_admin_has_added(Browser browser) {
        desk.add(
                cast.ada(),
                RecordKind.DEAL,
                FieldType.CHOICE,
                new FieldWords("Customer segment", "", true),
                List.of("Enterprise", "Public sector"));
        Visitor ada = browser.visitor().signIn(Cast.email("Ada King"), Cast.PASSWORD);
        ada.open("/imports");
        ada.page().locator("input[type=file]").setInputFiles(file("segments.csv", """
                id,deal,customer,tier
                A-1,Plant scheduling,Isdom Foods,enterprise
                """));
        ada.button("Upload and look at the columns").click();
        ada.page().getByText("Columns and preview").click();

        ada.page()
                .getByLabel("tier")
                .selectOption(new com.microsoft.playwright.options.SelectOption().setLabel("Customer segment"));
        ada.button("Save and look again").click();

        assertThat(ada.page().locator("table.preview tbody")).containsText("Enterprise");
        ada.requireAccessible("import-added-field");
    }

    @Test
    void on_a_phone_nothing_sticks_out(Browser browser) {
        Visitor ada = browser.visitorOnPhone().signIn(Cast.email("Ada King"), Cast.PASSWORD);

        upload(ada);
        ada.requireNoSidewaysScroll();
        ada.page().getByText("Columns and preview").click();
        ada.requireNoSidewaysScroll();
        ada.screenshot("phone-import-file");
        ada.page().goBack();
        ada.button("Check all rows").click();
        assertThat(count(ada, "Rejected")).containsText("1");
        ada.requireNoSidewaysScroll();
        ada.screenshot("phone-import-checked");
    }

    private static void upload(Visitor visitor) {
        visitor.open("/imports");
        visitor.page().locator("input[type=file]").setInputFiles(DEALS);
        visitor.button("Upload and look at the columns").click();
        assertThat(visitor.page().locator("main")).containsText("3 rows");
    }

    private static Locator count(Visitor visitor, String word) {
        return visitor.page()
                .locator(".counts > *", new Page.LocatorOptions().setHasText(word))
                .first();
    }

    private static FilePayload file(String name, String text) {
        return new FilePayload(name, "text/csv", text.getBytes(StandardCharsets.UTF_8));
    }
}
