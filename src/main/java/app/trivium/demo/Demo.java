package app.trivium.demo;

import app.trivium.database.DatabaseHome;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Whether there is a demo: by default only where nobody configured a database, and then one-click sign-in is for
 * browsers on this machine alone.
 */
@Component
class Demo {

    private final Wanted wanted;
    private final DatabaseHome home;

    Demo(@Value("${trivium.demo:auto}") Wanted wanted, DatabaseHome home) {
        this.wanted = wanted;
        this.home = home;
    }

    /** The setting {@code trivium.demo}. */
    enum Wanted {
        AUTO,
        ON,
        OFF
    }

    boolean isOn() {
        return wanted == Wanted.ON || wanted == Wanted.AUTO && home.embedded();
    }

    boolean isForThisMachineOnly() {
        return wanted == Wanted.AUTO;
    }
}
