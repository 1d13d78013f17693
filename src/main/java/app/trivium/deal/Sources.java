package app.trivium.deal;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Where deals come from: referral, website, and what else the organisation lists. */
@Service
public class Sources {

    private final JdbcClient jdbc;

    Sources(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A source to pick. */
    public record Choice(long id, String name) {}

    /** Those that are offered, in their order. */
    public List<Choice> choices() {
        return jdbc.sql("""
                        select id, name from deal_source where archived_at is null
                        order by position nulls last, name collate "und-x-icu", id""").query(Choice.class).list();
    }
}
