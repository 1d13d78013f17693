package app.trivium.demo;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Founds the demo company at the first start, and says where to open Trivium and how to sign in. */
@Component
class DemoWelcome implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(DemoWelcome.class);

    private final Demo demo;
    private final DemoCompany company;

    DemoWelcome(Demo demo, DemoCompany company) {
        this.demo = demo;
        this.company = company;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (demo.isOn()) {
            company.found();
        }
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext server
                && server.getWebServer() != null) {
            int port = server.getWebServer().getPort();
            log.info("Trivium is ready: open http://localhost:{}", port);
            if (demo.isOn()) {
                log.info("Sign in there with one click as a demo rep, manager or admin.");
            }
        }
    }
}
