package app.trivium.transfer;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What imports have added or changed, and which of it has been taken back. */
@Component
class ImportRecords {

    private final JdbcClient jdbc;

    ImportRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Something an import has done to a record.
     *
     * @param changedSince whether the record has been changed again since, or something was hung on it
     */
    record Deed(
            long id,
            Touched.What what,
            long recordId,
            boolean added,
            List<UUID> gestures,
            @Nullable String change,
            boolean changedSince) {}

    /** Notes what was touched, each record with the version it has now. */
    void store(long runId, long fileId, Touched touched) {
        List<Touched.Entry> entries = touched.entries();
        jdbc.sql("""
                        insert into import_record
                               (run_id, file_id, row_no, kind, record_id, added, version, gestures, change)
                        select :run, :file, t.row_no, t.kind, t.id, t.added,
                               coalesce(d.version, a.version, p.version), t.gestures::uuid[], t.change
                        from unnest(:rows::int[], :kinds::text[], :ids::bigint[], :added::boolean[], :gestures::text[],
                                    :changes::text[]) with ordinality as t (row_no, kind, id, added, gestures, change, n)
                        left join deal d on t.kind = 'DEAL' and d.id = t.id
                        left join account a on t.kind = 'ACCOUNT' and a.id = t.id
                        left join person p on t.kind = 'PERSON' and p.id = t.id
                        order by t.n""")
                .param("run", runId)
                .param("file", fileId)
                .param("rows", entries.stream().map(Touched.Entry::row).toArray(Integer[]::new))
                .param(
                        "kinds",
                        entries.stream().map(entry -> entry.what().name()).toArray(String[]::new))
                .param("ids", entries.stream().map(Touched.Entry::id).toArray(Long[]::new))
                .param("added", entries.stream().map(Touched.Entry::added).toArray(Boolean[]::new))
                .param("gestures", entries.stream().map(ImportRecords::array).toArray(String[]::new))
                .param("changes", entries.stream().map(Touched.Entry::change).toArray(String[]::new))
                .update();
    }

    private static String array(Touched.Entry entry) {
        return entry.gestures().stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }

    /** The latest of what has not been taken back yet. */
    List<Deed> latest(long runId, int limit) {
        return deeds("and r.undone is null order by r.id desc limit " + limit, runId);
    }

    /** Accounts and people it added that were kept, the latest first: what held them may be gone by now. */
    List<Deed> kept(long runId) {
        return deeds("and r.undone = 'KEPT' and r.added and r.kind <> 'DEAL' order by r.id desc", runId);
    }

    private List<Deed> deeds(String which, long runId) {
        return jdbc.sql("""
                        select r.id, r.kind, r.record_id, r.added, r.gestures, r.change,
                               coalesce(d.version <> r.version, false) or exists (select from note n
                                 where r.kind = 'DEAL' and n.deal_id = r.record_id and n.removed_at is null)
                               or exists (select from stakeholder s where r.kind = 'DEAL' and s.deal_id = r.record_id)
                               as changed_since
                        from import_record r left join deal d on r.kind = 'DEAL' and d.id = r.record_id
                        where r.run_id = :run\s""" + which)
                .param("run", runId)
                .query((row, n) -> deed(row))
                .list();
    }

    private static Deed deed(ResultSet row) throws SQLException {
        Array gestures = row.getArray("gestures");
        return new Deed(
                row.getLong("id"),
                Touched.What.valueOf(row.getString("kind")),
                row.getLong("record_id"),
                row.getBoolean("added"),
                List.of((UUID[]) gestures.getArray()),
                row.getString("change"),
                row.getBoolean("changed_since"));
    }

    void undone(List<Long> ids) {
        jdbc.sql("update import_record set undone = 'UNDONE', reason = null where id = any(:ids)")
                .param("ids", ids.toArray(Long[]::new))
                .update();
    }

    void kept(long id, String reason) {
        jdbc.sql("update import_record set undone = 'KEPT', reason = :reason where id = :id")
                .param("id", id)
                .param("reason", reason)
                .update();
    }
}
