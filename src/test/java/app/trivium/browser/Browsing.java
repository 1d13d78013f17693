package app.trivium.browser;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Gives each test of the browser suite a {@link Browser}, or skips the suite where there is no Chromium. */
class Browsing implements ExecutionCondition, BeforeEachCallback, AfterEachCallback, ParameterResolver {

    private static final Logger log = LoggerFactory.getLogger("app.trivium.browser");
    private static final Namespace HERE = Namespace.create(Browsing.class);
    private static final String MISSING =
            "No Chromium found: the browser suite is skipped. Install chromium or name one with -Dtrivium.test.chromium=…";
    private static final AtomicBoolean said = new AtomicBoolean();

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (Chromium.find().isPresent()) {
            return ConditionEvaluationResult.enabled("Chromium found");
        }
        if (!said.getAndSet(true)) {
            log.warn(MISSING);
        }
        return ConditionEvaluationResult.disabled(MISSING);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        int port = SpringExtension.getApplicationContext(context)
                .getEnvironment()
                .getRequiredProperty("local.server.port", Integer.class);
        context.getStore(HERE).put(Browser.class, new Browser(chromium(context).browser(), "http://localhost:" + port));
    }

    @Override
    public void afterEach(ExtensionContext context) {
        String test = context.getRequiredTestClass().getSimpleName() + "-"
                + context.getRequiredTestMethod().getName();
        browser(context).end(context.getExecutionException().map(failure -> test));
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Browser.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return browser(context);
    }

    private static Browser browser(ExtensionContext context) {
        return context.getStore(HERE).get(Browser.class, Browser.class);
    }

    /** Kept at the root, which JUnit closes when all tests are done. */
    private static Chromium chromium(ExtensionContext context) {
        Path program = Chromium.find().orElseThrow();
        return context.getRoot()
                .getStore(HERE)
                .computeIfAbsent(Chromium.class, key -> new Chromium(program), Chromium.class);
    }
}
