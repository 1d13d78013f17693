package app.trivium.criteria;

import app.trivium.process.Criterion;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks which exit criteria deals meet. */
@Component
class CriteriaQuery {

    private final JdbcClient jdbc;
    private final Facts facts;

    CriteriaQuery(JdbcClient jdbc, Facts facts) {
        this.jdbc = jdbc;
        this.facts = facts;
    }

    /** The ids of those criteria that the deal meets. */
    Set<Long> met(long dealId, List<Criterion> criteria) {
        Set<Long> met = new HashSet<>();
        jdbc.sql("select %s from deal d where d.id = :deal"
                        .formatted(criteria.stream().map(facts::met).collect(Collectors.joining(", "))))
                .param("deal", dealId)
                .query(row -> {
                    for (int i = 0; i < criteria.size(); i++) {
                        if (row.getBoolean(i + 1)) {
                            met.add(criteria.get(i).id());
                        }
                    }
                });
        return met;
    }

    record Tick(long criterion, Instant at, String by) {}

    /** Who ticked what for the deal, and when, by criterion. */
    Map<Long, Tick> ticks(long dealId) {
        Map<Long, Tick> ticks = new HashMap<>();
        jdbc.sql("""
                        select t.criterion_id as criterion, t.ticked_at as at, u.name as by
                        from criterion_tick t join app_user u on u.id = t.ticked_by where t.deal_id = :deal""").param("deal", dealId).query(Tick.class).list().forEach(tick -> ticks.put(tick.criterion(), tick));
        return ticks;
    }
}
