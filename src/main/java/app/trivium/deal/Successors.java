package app.trivium.deal;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Knows what stands for entries of lists that were merged into others. */
@Component
class Successors {

    private final JdbcClient jdbc;

    Successors(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The fields with what stands now for what they were given from lists: itself, unless it was merged. */
    DealFields of(DealFields fields) {
        return fields.withSource(standing("deal_source", fields.sourceId()))
                .withNextStepKind(standing("activity_kind", fields.nextStepKindId()));
    }

    private @Nullable Long standing(String list, @Nullable Long id) {
        return id == null
                ? null
                : jdbc.sql("select coalesce(merged_into_id, id) from %s where id = :id".formatted(list))
                        .param("id", id)
                        .query(Long.class)
                        .single();
    }
}
