package app.trivium.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import app.trivium.Cast;
import app.trivium.Pipeline;
import app.trivium.browser.Browser;
import app.trivium.browser.BrowserTest;
import app.trivium.browser.Visitor;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Lists are downloaded as files from their pages. */
@BrowserTest
class ExportBrowserTest {

    @Autowired
    Cast cast;

    @Autowired
    Pipeline pipeline;

    @BeforeEach
    void some_deals() {
        cast.withPassword(cast.ada());
        pipeline.deal(cast.ada(), "Rollout", Pipeline.QUALIFY);
        pipeline.deal(cast.ada(), "Order desk", Pipeline.PRESENT);
        pipeline.person(cast.ada(), "Acme Corporation", "Rita Lopez");
    }

    private static Locator export(Visitor visitor) {
        return visitor.page().locator("summary").filter(new Locator.FilterOptions().setHasText("Export"));
    }

    @Test
    void the_list_of_deals_is_downloaded_as_it_is_filtered(Browser browser) throws IOException {
        Visitor ada = browser.visitor().signIn(Cast.email("Ada King"), Cast.PASSWORD);
        ada.open("/deals?text=order");

        export(ada).press("Enter");
        ada.requireAccessible("export-deals");
        Download file = ada.page()
                .waitForDownload(() -> ada.page().getByText("Download as CSV").click());

        assertThat(file.suggestedFilename()).startsWith("deals-").endsWith(".csv");
        assertThat(Files.readString(file.path()))
                .contains(",Order desk,Acme Corporation,Ada King,open,")
                .doesNotContain("Rollout");
    }

    @Test
    void on_a_phone_nothing_sticks_out(Browser browser) {
        Visitor ada = browser.visitorOnPhone().signIn(Cast.email("Ada King"), Cast.PASSWORD);
        ada.open("/deals");

        export(ada).click();

        ada.requireNoSidewaysScroll();
        ada.screenshot("phone-export-deals");
        ada.open("/accounts").requireNoSidewaysScroll();
        ada.screenshot("phone-export-accounts");
    }

    @Test
    void the_lists_of_accounts_and_people_are_downloaded_too(Browser browser) throws IOException {
        Visitor ada = browser.visitor().signIn(Cast.email("Ada King"), Cast.PASSWORD);
        for (String list : List.of("accounts", "people")) {
            ada.open("/" + list);
            export(ada).click();
            ada.requireAccessible("export-" + list);
            Download file = ada.page()
                    .waitForDownload(
                            () -> ada.page().getByText("Download as CSV").click());
            assertThat(file.suggestedFilename()).startsWith(list + "-");
            assertThat(Files.readString(file.path())).contains(",Acme Corporation,");
        }
    }
}
