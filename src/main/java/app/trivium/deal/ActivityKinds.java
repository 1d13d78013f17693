package app.trivium.deal;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Of what kind a next step can be: a call, a meeting, and what else the organisation lists. */
@Service
public class ActivityKinds {

    private final JdbcClient jdbc;

    ActivityKinds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A kind to pick. */
    public record Choice(long id, String name) {}

    /** Those that are offered, in their order. */
    public List<Choice> choices() {
        return jdbc.sql("""
                        select id, name from activity_kind where archived_at is null
                        order by position nulls last, name collate "und-x-icu", id""").query(Choice.class).list();
    }
}
