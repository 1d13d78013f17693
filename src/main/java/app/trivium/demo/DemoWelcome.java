package app.trivium.demo;

import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says in the log where to open Trivium and how to sign in. */
@Component
class DemoWelcome {

    private static final Logger log = LoggerFactory.getLogger(DemoWelcome.class);

    private final Demo demo;

    DemoWelcome(Demo demo) {
        this.demo = demo;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext server) {
            int port = Objects.requireNonNull(server.getWebServer()).getPort();
            log.info("Trivium is ready: open http://localhost:{}", port);
            if (demo.isOn()) {
                log.info("Sign in there with one click as a demo rep, manager or admin.");
            }
        }
    }
}
