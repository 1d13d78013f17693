package app.trivium.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One person in front of one browser window. */
public class Visitor {

    private static final Path SCREENSHOTS = Path.of("target/screenshots");

    /** The one part of a page that is not of our making: Swagger UI. */
    private static final String FOREIGN = ".swagger-ui";

    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    Visitor(Page page) {
        this.page = page;
        page.onConsoleMessage(this::listen);
        page.onPageError(complaints::add);
    }

    public Page page() {
        return page;
    }

    public Visitor open(String path) {
        page.navigate(path);
        return this;
    }

    public Visitor signIn(String email, String password) {
        open("/sign-in");
        page.locator("input[name=email]").fill(email);
        page.locator("input[name=password]").fill(password);
        page.locator(
                        "form:has(input[name=password]) button[type=submit], form:has(input[name=password]) button:not([type])")
                .first()
                .click();
        page.waitForURL(url -> !url.endsWith("/sign-in"));
        return this;
    }

    public Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    public Locator link(String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    /** Into {@code target/screenshots}, in light; the whole page, however long. */
    public Path screenshot(String name) {
        Path file = SCREENSHOTS.resolve(name + ".png");
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(file)
                .setFullPage(true)
                .setAnimations(ScreenshotAnimations.DISABLED));
        return file;
    }

    /** A picture of the page in light and in dark, and no finding of axe-core in either. */
    public void requireAccessible(String name) {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new EmulateMediaOptions().setColorScheme(scheme));
            String picture = name + "-" + scheme.name().toLowerCase(Locale.ROOT);
            screenshot(picture);
            assertThat(findings()).as("axe-core on %s", picture).isEmpty();
        }
        page.emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    /** Nothing sticks out to the right, so that a phone need not be pushed sideways. */
    public void requireNoSidewaysScroll() {
        assertThat(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as("pixels that stick out of %s", page.url())
                .isEqualTo(0);
    }

    void requireQuietConsole() {
        assertThat(complaints).as("errors in the browser's console").isEmpty();
    }

    private List<String> findings() {
        AxeResults results =
                new AxeBuilder(page).exclude(FOREIGN).setLegacyMode(true).analyze();
        return results.getViolations().stream().map(Visitor::finding).toList();
    }

    private static String finding(Rule rule) {
        List<Object> places =
                rule.getNodes().stream().map(node -> (Object) node.getTarget()).toList();
        return rule.getId() + ": " + rule.getHelp() + " at " + places;
    }

    /** An answer of 4xx is told there too, and is often just what the test is about. */
    private void listen(ConsoleMessage message) {
        if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
            complaints.add(message.text());
        }
    }
}
