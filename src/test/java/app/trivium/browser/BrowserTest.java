package app.trivium.browser;

import app.trivium.DatabaseTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test that looks at the running application through a real Chromium; its methods may ask for a {@link Browser}. The
 * class is called {@code …BrowserTest}. Where no Chromium is found it is skipped.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(Browsing.class)
@DatabaseTest
public @interface BrowserTest {}
