package app.trivium.identity;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether anybody is there yet. */
@Component
public class UserCount {

    private final JdbcClient jdbc;

    UserCount(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public boolean isNone() {
        return jdbc.sql("select not exists (select 1 from app_user)")
                .query(Boolean.class)
                .single();
    }
}
