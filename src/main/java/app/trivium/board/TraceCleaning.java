package app.trivium.board;

import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Throws away traces of changes that no kept sum needs any more. Sums are counted anew after half an hour; the rest of
 * the time is for transactions that take long to commit.
 */
@Component
class TraceCleaning {

    private final JdbcClient jdbc;

    TraceCleaning(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
    @Transactional
    public void clean() {
        jdbc.sql("delete from deal_before where at < now() - interval '2 hours'")
                .update();
        jdbc.sql("delete from totals_void where at < now() - interval '2 hours'")
                .update();
    }
}
