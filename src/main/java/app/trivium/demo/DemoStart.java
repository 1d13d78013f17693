package app.trivium.demo;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Founds the demo company at the first start, before the first page is served. */
@Component
class DemoStart implements SmartLifecycle {

    private static final int BEFORE_THE_WEB_SERVER = 0;

    private final Demo demo;
    private final DemoCompany company;
    private boolean running;

    DemoStart(Demo demo, DemoCompany company) {
        this.demo = demo;
        this.company = company;
    }

    @Override
    public void start() {
        if (demo.isOn()) {
            company.found();
        }
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return BEFORE_THE_WEB_SERVER;
    }
}
