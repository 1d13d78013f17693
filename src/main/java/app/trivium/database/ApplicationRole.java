package app.trivium.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * The database user that Trivium works as, where the tables belong to another who changes them when a new version
 * starts ({@code spring.flyway.user}). It reads and writes rows and can neither change a table nor what guards it; of
 * the audit log it can only write new entries. Where both are the same user, nothing is done here.
 */
class ApplicationRole implements Callback {

    private static final String MAKE = """
            select format('create role %I login password %L', cast(? as text), cast(? as text))
            where not exists (select from pg_roles where rolname = ?)""";

    private static final String GRANT = """
            select format('grant select, insert%s on %s to %I',
                          case when c.relname <> 'audit_entry' then ', update, delete' end, c.oid::regclass, r.rolname)
            from pg_class c, pg_roles r
            where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v')
              and c.relname <> 'flyway_schema_history' and r.rolname = ? and r.rolname <> current_user
              and not has_table_privilege(r.oid, c.oid, 'insert')
            union all
            select format('grant usage on sequence %s to %I', c.oid::regclass, r.rolname)
            from pg_class c, pg_roles r
            where c.relnamespace = 'public'::regnamespace and c.relkind = 'S'
              and r.rolname = ? and r.rolname <> current_user and not has_sequence_privilege(r.oid, c.oid, 'usage')""";

    private final @Nullable String name;
    private final @Nullable String password;

    ApplicationRole(JdbcConnectionDetails application) {
        this.name = application.getUsername();
        this.password = application.getPassword();
    }

    @Override
    public boolean supports(Event event, Context context) {
        return name != null && (event == Event.BEFORE_MIGRATE || event == Event.AFTER_MIGRATE);
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        try {
            if (event == Event.AFTER_MIGRATE) {
                run(context.getConnection(), GRANT, name, name);
            } else if (password != null) {
                run(context.getConnection(), MAKE, name, password, name);
            }
        } catch (SQLException e) {
            throw new FlywayException("The user " + name + " cannot be given what Trivium needs of the database", e);
        }
    }

    @Override
    public String getCallbackName() {
        return "application role";
    }

    /** Runs the statements that the query gives. */
    private static void run(Connection connection, String query, @Nullable String... values) throws SQLException {
        List<String> statements = new ArrayList<>();
        try (PreparedStatement prepared = connection.prepareStatement(query)) {
            for (int n = 0; n < values.length; n++) {
                prepared.setString(n + 1, values[n]);
            }
            ResultSet found = prepared.executeQuery();
            while (found.next()) {
                statements.add(found.getString(1));
            }
        }
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
