package app.trivium.seed;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * While it lasts, the large tables have neither foreign keys nor indexes but those of their keys. At its end the
 * database builds the indexes and checks every foreign key in one go, which is many times quicker than row by row.
 */
final class BulkLoad {

    private static final String LARGE = """
            array['account', 'person', 'deal', 'move', 'outcome', 'deal_tag', 'stakeholder', 'note', 'star']::regclass[]""";

    private static final String FOREIGN_KEYS = """
            select format('alter table %%s drop constraint %%I', conrelid::regclass, conname),
                   format('alter table %%s add constraint %%I %%s', conrelid::regclass, conname, pg_get_constraintdef(oid))
            from pg_constraint where contype = 'f' and conrelid = any(%s) order by conrelid, conname""".formatted(LARGE);

    private static final String INDEXES = """
            select format('drop index %%s', indexrelid::regclass), pg_get_indexdef(indexrelid)
            from pg_index i where indrelid = any(%s) and not indisprimary
            and not exists (select from pg_constraint where conindid = i.indexrelid)
            order by indrelid, indexrelid""".formatted(LARGE);

    private final Connection connection;
    private final List<String> restoring;

    private BulkLoad(Connection connection, List<String> restoring) {
        this.connection = connection;
        this.restoring = restoring;
    }

    static BulkLoad begin(Connection connection) throws SQLException {
        List<String> dropping = new ArrayList<>();
        List<String> restoring = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            for (String pairs : List.of(INDEXES, FOREIGN_KEYS)) {
                ResultSet found = statement.executeQuery(pairs);
                while (found.next()) {
                    dropping.add(found.getString(1));
                    restoring.add(found.getString(2));
                }
            }
            execute(connection, dropping);
        }
        return new BulkLoad(connection, restoring);
    }

    void end() throws SQLException {
        execute(connection, restoring);
    }

    private static void execute(Connection connection, List<String> statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
