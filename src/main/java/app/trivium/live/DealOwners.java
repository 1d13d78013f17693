package app.trivium.live;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds out whose deals have changed, to tell only those who may see them. */
@Component
class DealOwners {

    private final JdbcClient jdbc;

    DealOwners(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The owners of the deals, removed ones included: that a deal is gone is news as well. */
    Map<Long, Long> of(Collection<Long> dealIds) {
        Map<Long, Long> owners = new TreeMap<>();
        jdbc.sql("select id, owner_id from deal where id = any(:ids)")
                .param("ids", dealIds.toArray(Long[]::new))
                .query(row -> {
                    owners.put(row.getLong(1), row.getLong(2));
                });
        return owners;
    }
}
