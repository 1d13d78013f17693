package app.trivium.deal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.trivium.Cast;
import app.trivium.Pipeline;
import app.trivium.browser.Browser;
import app.trivium.browser.BrowserTest;
import app.trivium.browser.Visitor;
import app.trivium.process.Journey;
import app.trivium.process.ProcessFields;
import app.trivium.process.SalesProcesses;
import app.trivium.process.StageFields;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A rep lets a deal go on in another process, from its page. */
@BrowserTest
class ProcessChangeBrowserTest {

    @Autowired
    Cast cast;

    @Autowired
    Pipeline pipeline;

    @Autowired
    SalesProcesses salesProcesses;

    private long deal;

    @BeforeEach
    void a_deal_and_other_processes() {
        deal = pipeline.deal(cast.withPassword(cast.dana()), "Line 4 retrofit", Pipeline.PRESENT);
        cast.renewals();
        salesProcesses.add(
                cast.ada(),
                new ProcessFields("Follow-on", ""),
                Map.of(
                        Journey.SELLER, new StageFields("Call", 40, 14, ""),
                        Journey.BUYER, new StageFields("Think", null, 14, ""),
                        Journey.MARKETER, new StageFields("Hear", null, 14, "")));
    }

    @Test
    void in_a_dialog_by_keys_the_stages_follow_the_process_and_a_key_takes_it_back(Browser browser) {
        Visitor dana = browser.visitor().signIn(Cast.email("Dana Kim"), Cast.PASSWORD);
        dana.open("/deals/" + deal);
        dana.link("Change process").press("Enter");
        assertThat(dana.page().locator("#seller option:checked")).hasText("Present");
        dana.requireAccessible("deal-process");
        assertThat(dana.page().locator("#process")).isFocused();
        dana.page().keyboard().press("ArrowDown");
        assertThat(dana.page().locator("#seller option:checked")).hasText("Call");
        assertThat(dana.page().locator("#process")).isFocused();
        dana.page().locator("[data-go]").press("Enter");

        assertThat(dana.page().locator("#deal-lanes")).containsText("Think");
        assertThat(dana.page().locator("#deal-timeline")).containsText("New business → Follow-on");
        assertThat(dana.page().locator(".toast").last()).containsText("Line 4 retrofit goes on in Follow-on");
        dana.page().keyboard().press("u");
        assertThat(dana.page().locator("#deal-lanes")).containsText("Evaluation");
    }

    @Test
    void an_open_board_lets_the_card_go(Browser browser) {
        Visitor dana = browser.visitor().signIn(Cast.email("Dana Kim"), Cast.PASSWORD);
        dana.open("/boards/1/seller");
        assertThat(dana.page().locator("#deal-" + deal)).isVisible();
        Visitor again = browser.visitor().signIn(Cast.email("Dana Kim"), Cast.PASSWORD);
        again.open("/deals/" + deal + "/process");
        again.button("Change process").click();
        assertThat(again.page().locator("#toasts")).containsText("goes on in Renewals");

        assertThat(dana.page().locator("#deal-" + deal)).hasCount(0);
    }

    @Test
    void on_a_phone_it_is_a_page_like_others(Browser browser) {
        Visitor dana = browser.visitorOnPhone().signIn(Cast.email("Dana Kim"), Cast.PASSWORD);
        dana.open("/deals/" + deal + "/process").requireAccessible("phone-deal-process");
        dana.requireNoSidewaysScroll();
        dana.button("Change process").click();
        assertThat(dana.page().locator(".head")).containsText("Renewals");
        dana.requireNoSidewaysScroll();
        dana.requireAccessible("phone-deal-gone-over");
    }
}
