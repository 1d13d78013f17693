package app.trivium.deal;

import app.trivium.process.Bearers;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The deals that bear tags. */
class TaggedDeals implements Bearers {

    private static final String BEARERS = "select deal_id from deal_tag where tag_id = :tag";

    private final JdbcClient jdbc;

    TaggedDeals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<Long, Long> counts() {
        Map<Long, Long> counts = new HashMap<>();
        jdbc.sql("""
                        select t.tag_id, count(*) from deal_tag t join deal d on d.id = t.deal_id
                        where d.removed_at is null group by t.tag_id""").query(row -> {
            counts.put(row.getLong(1), row.getLong(2));
        });
        return counts;
    }

    @Override
    public long hold(long entry) {
        return jdbc.sql("select count(*) from (select from deal where id in (" + BEARERS
                        + ") order by id for no key update) held")
                .param("tag", entry)
                .query(Long.class)
                .single();
    }

    /** A deal that bears both bears the other once. Removed deals follow too, and are not counted. */
    @Override
    public long give(long from, long into) {
        long given = jdbc.sql("with given as (update deal set version = version + 1 where id in (" + BEARERS
                        + ") returning removed_at) select count(*) from given where removed_at is null")
                .param("tag", from)
                .query(Long.class)
                .single();
        jdbc.sql("insert into deal_tag (deal_id, tag_id) select deal_id, :into from deal_tag where tag_id = :tag "
                        + "on conflict do nothing")
                .param("into", into)
                .param("tag", from)
                .update();
        jdbc.sql("delete from deal_tag where tag_id = :tag").param("tag", from).update();
        return given;
    }
}
