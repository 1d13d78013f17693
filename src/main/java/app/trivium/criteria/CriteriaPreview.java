package app.trivium.criteria;

import app.trivium.process.Criterion;
import app.trivium.process.Stage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts what criteria, on file or on trial, mean for the deals that stand at their stage. */
@Component
public class CriteriaPreview {

    private final JdbcClient jdbc;
    private final Facts facts;

    CriteriaPreview(JdbcClient jdbc, Facts facts) {
        this.jdbc = jdbc;
        this.facts = facts;
    }

    /**
     * @param deals open deals at the stage that do not meet the criterion
     * @param of all open deals at the stage
     */
    public record Held(long deals, long of) {}

    /** For each criterion of the stage, by its id; one statement, none when there are no criteria. */
    public Map<Long, Held> held(long processId, Stage stage, List<Criterion> criteria) {
        Map<Long, Held> held = new HashMap<>();
        if (criteria.isEmpty()) {
            return held;
        }
        String counts = criteria.stream()
                .map(criterion -> ", count(*) filter (where not (%s))".formatted(facts.met(criterion)))
                .collect(Collectors.joining());
        jdbc.sql("""
                        select count(*)%s from deal d
                        where d.process_id = :process and d.%s_stage_id = :stage
                          and d.status = 'OPEN' and d.removed_at is null""".formatted(counts, stage.journey().slug()))
                .param("process", processId)
                .param("stage", stage.id())
                .query(row -> {
                    for (int i = 0; i < criteria.size(); i++) {
                        held.put(criteria.get(i).id(), new Held(row.getLong(i + 2), row.getLong(1)));
                    }
                });
        return held;
    }
}
