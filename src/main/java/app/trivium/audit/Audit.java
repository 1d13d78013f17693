package app.trivium.audit;

import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes the audit log, in the transaction of the change itself: the one is never without the other. */
@Service
public class Audit {

    /** The entry that is being taken back by what is done now. */
    private final ThreadLocal<@Nullable Long> takenBack = new ThreadLocal<>();

    private final JdbcClient jdbc;
    private final Clock clock;

    Audit(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param by the user who made the change */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(long by, Change change) {
        Change.Reversal reversal = change.reversal();
        jdbc.sql("""
                        insert into audit_entry (at, by_id, area, act, subject_id, subject, before, after,
                                                 was, became, takes_back_id)
                        values (:at, :by, :area, :act, :subjectId, :subject,
                                jsonb_object(:beforeFields::text[], :beforeValues::text[]),
                                jsonb_object(:afterFields::text[], :afterValues::text[]),
                                jsonb_object(:wasFields::text[], :wasValues::text[]),
                                jsonb_object(:becameFields::text[], :becameValues::text[]), :takesBack)""")
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", by)
                .param("area", change.area().name())
                .param("act", change.act())
                .param("subjectId", change.subjectId())
                .param("subject", change.subject())
                .param("beforeFields", fields(change.before()))
                .param("beforeValues", values(change.before()))
                .param("afterFields", fields(change.after()))
                .param("afterValues", values(change.after()))
                .param("wasFields", reversal == null ? null : fields(reversal.was()))
                .param("wasValues", reversal == null ? null : values(reversal.was()))
                .param("becameFields", reversal == null ? null : fields(reversal.became()))
                .param("becameValues", reversal == null ? null : values(reversal.became()))
                .param("takesBack", takenBack.get(), Types.BIGINT)
                .update();
    }

    /** Whatever the act records is told to take back the entry of this id. */
    public void takingBack(long entry, Runnable act) {
        takenBack.set(entry);
        try {
            act.run();
        } finally {
            takenBack.remove();
        }
    }

    private static String[] fields(Map<String, @Nullable String> state) {
        return state.keySet().stream().sorted().toArray(String[]::new);
    }

    private static @Nullable String[] values(Map<String, @Nullable String> state) {
        List<@Nullable String> values = new ArrayList<>();
        state.keySet().stream().sorted().forEach(field -> values.add(state.get(field)));
        return values.toArray(new String[0]);
    }
}
