package app.trivium.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Opens windows for as many visitors as a test needs; each has cookies of their own, as if at a machine of their own.
 */
public class Browser {

    private final com.microsoft.playwright.Browser chromium;
    private final String address;
    private final List<Visitor> visitors = new ArrayList<>();

    Browser(com.microsoft.playwright.Browser chromium, String address) {
        this.chromium = chromium;
        this.address = address;
    }

    /** Somebody at a desk, not signed in. */
    public Visitor visitor() {
        return visitor(1440, 900, false);
    }

    /** Somebody with a phone, not signed in. */
    public Visitor visitorOnPhone() {
        return visitor(390, 844, true);
    }

    /** Somebody whose browser runs no scripts. */
    public Visitor visitorWithoutScripts() {
        return visitor(options(1440, 900).setJavaScriptEnabled(false));
    }

    private Visitor visitor(int width, int height, boolean phone) {
        return visitor(options(width, height).setHasTouch(phone).setIsMobile(phone));
    }

    private Visitor visitor(NewContextOptions options) {
        BrowserContext context = chromium.newContext(options.setBaseURL(address));
        context.setDefaultTimeout(10_000);
        Visitor visitor = new Visitor(context.newPage());
        visitors.add(visitor);
        return visitor;
    }

    private static NewContextOptions options(int width, int height) {
        return new NewContextOptions()
                .setViewportSize(width, height)
                .setLocale("en-US")
                .setReducedMotion(ReducedMotion.REDUCE);
    }

    /**
     * Closes all windows; a failed test leaves a picture of each, a passed one must have left no error in any console.
     */
    void end(Optional<String> failedTest) {
        try {
            for (int i = 0; i < visitors.size() && failedTest.isPresent(); i++) {
                visitors.get(i).screenshot("failed-" + failedTest.get() + "-" + (i + 1));
            }
            if (failedTest.isEmpty()) {
                visitors.forEach(Visitor::requireQuietConsole);
            }
        } finally {
            visitors.forEach(visitor -> visitor.page().context().close());
        }
    }
}
