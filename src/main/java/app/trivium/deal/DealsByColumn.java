package app.trivium.deal;

import app.trivium.process.Bearers;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The deals that bear an entry of a list in a column of their own. */
class DealsByColumn implements Bearers {

    private final JdbcClient jdbc;
    private final String column;

    DealsByColumn(JdbcClient jdbc, String column) {
        this.jdbc = jdbc;
        this.column = column;
    }

    @Override
    public Map<Long, Long> counts() {
        Map<Long, Long> counts = new HashMap<>();
        jdbc.sql("select %1$s, count(*) from deal where %1$s is not null and removed_at is null group by %1$s"
                        .formatted(column))
                .query(row -> {
                    counts.put(row.getLong(1), row.getLong(2));
                });
        return counts;
    }

    @Override
    public long hold(long entry) {
        return jdbc.sql("select count(*) from (select from deal where %s = :entry order by id for no key update) held"
                        .formatted(column))
                .param("entry", entry)
                .query(Long.class)
                .single();
    }

    /** Removed deals too, since their removal can be taken back; they are not counted. */
    @Override
    public long give(long from, long into) {
        return jdbc.sql("""
                        with given as (
                            update deal set %1$s = :into, version = version + 1 where %1$s = :from returning removed_at)
                        select count(*) from given where removed_at is null""".formatted(column))
                .param("into", into)
                .param("from", from)
                .query(Long.class)
                .single();
    }
}
