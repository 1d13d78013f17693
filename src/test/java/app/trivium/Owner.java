package app.trivium;

import java.sql.Connection;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The user that owns the tables, for what the application itself must not do: put the tables back, look whether the
 * triggers hold.
 */
public final class Owner implements AutoCloseable {

    private final SingleConnectionDataSource database;

    private Owner(Connection connection) {
        this.database = new SingleConnectionDataSource(connection, true);
    }

    public JdbcClient jdbc() {
        return JdbcClient.create(database);
    }

    /** For one who closes nothing. */
    public Connection connection() throws SQLException {
        return database.getConnection();
    }

    @Override
    public void close() {
        database.destroy();
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class OfTheDatabase {

        @Bean
        Owner owner(Flyway flyway) throws SQLException {
            return new Owner(flyway.getConfiguration().getDataSource().getConnection());
        }
    }
}
