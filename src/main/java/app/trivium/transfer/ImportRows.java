package app.trivium.transfer;

import app.trivium.web.Texts;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of uploaded files, and what became of them. */
@Component
class ImportRows {

    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final Texts texts;

    ImportRows(JdbcTemplate template, JdbcClient jdbc, Texts texts) {
        this.template = template;
        this.jdbc = jdbc;
        this.texts = texts;
    }

    void store(long fileId, List<FileRow> rows) {
        template.batchUpdate(
                "insert into import_row (file_id, row_no, line_no, cells) values (?, ?, ?, ?)",
                rows,
                rows.size(),
                (statement, row) -> bind(statement, fileId, row));
    }

    private static void bind(PreparedStatement statement, long fileId, FileRow row) throws SQLException {
        statement.setLong(1, fileId);
        statement.setInt(2, row.number());
        statement.setInt(3, row.line());
        statement.setArray(
                4, statement.getConnection().createArrayOf("text", row.cells().toArray()));
    }

    /** The rows after the given number, in order. */
    List<FileRow> after(long fileId, int number, int limit) {
        return jdbc.sql("""
                        select row_no, line_no, cells from import_row where file_id = :file and row_no > :after
                        order by row_no limit :limit""")
                .param("file", fileId)
                .param("after", number)
                .param("limit", limit)
                .query((row, n) -> new FileRow(row.getInt(1), row.getInt(2), texts(row, 3)))
                .list();
    }

    static List<String> texts(ResultSet row, int column) throws SQLException {
        Array array = row.getArray(column);
        return List.of((String[]) array.getArray());
    }

    /** The different words of a column that are not empty, the most frequent first, with how often each occurs. */
    Map<String, Integer> words(long fileId, int column, int limit) {
        Map<String, Integer> words = new LinkedHashMap<>();
        jdbc.sql("""
                        select btrim(cells[:column], E' \\t\\r\\n') as word, count(*) from import_row
                        where file_id = :file and cells[:column] ~ '\\S'
                        group by 1 order by 2 desc, 1 limit :limit""")
                .param("file", fileId)
                .param("column", column + 1)
                .param("limit", limit)
                .query(row -> {
                    words.put(row.getString(1), row.getInt(2));
                });
        return words;
    }

    /** The rows whose cell in the column a row above has too, each with the line of the first. */
    Map<Integer, Integer> repeated(long fileId, int column) {
        Map<Integer, Integer> repeated = new HashMap<>();
        jdbc.sql("""
                        select row_no, first from (
                            select row_no, first_value(line_no) over same as first, row_number() over same as n
                            from import_row where file_id = :file and cells[:column] ~ '\\S'
                            window same as (partition by lower(btrim(cells[:column], E' \\t\\r\\n')) order by row_no)) r
                        where n > 1""").param("file", fileId).param("column", column + 1).query(row -> {
            repeated.put(row.getInt(1), row.getInt(2));
        });
        return repeated;
    }

    /** Notes what becomes of rows, and why those that are rejected are. */
    void judge(long fileId, List<? extends RowPlan<?>> plans) {
        jdbc.sql("""
                        update import_row r set verdict = v.verdict
                        from unnest(:numbers::int[], :verdicts::text[]) as v (number, verdict)
                        where r.file_id = :file and r.row_no = v.number""")
                .param("file", fileId)
                .param(
                        "numbers",
                        plans.stream().map(plan -> plan.row().number()).toArray(Integer[]::new))
                .param(
                        "verdicts",
                        plans.stream().map(plan -> plan.verdict().name()).toArray(String[]::new))
                .update();
        List<Object[]> problems = new ArrayList<>();
        for (RowPlan<?> plan : plans) {
            for (Problem problem : plan.problems()) {
                problems.add(
                        new Object[] {fileId, plan.row().number(), problem.column(), texts.of(problem.sentence())});
            }
        }
        template.batchUpdate(
                "insert into import_problem (file_id, row_no, column_no, sentence) values (?, ?, ?, ?)", problems);
    }

    /** Forgets what was found about the rows of an import. */
    void forget(long runId) {
        jdbc.sql("delete from import_problem p using import_file f where f.id = p.file_id and f.run_id = :run")
                .param("run", runId)
                .update();
        jdbc.sql("""
                        update import_row r set verdict = null from import_file f
                        where f.id = r.file_id and f.run_id = :run and r.verdict is not null""").param("run", runId).update();
    }
}
