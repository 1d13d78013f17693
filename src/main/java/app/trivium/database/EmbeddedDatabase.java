package app.trivium.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.channels.FileLock;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * The PostgreSQL that Trivium starts for itself. The library behind it was made for tests; the settings here make it
 * keep what was committed: it writes through to disk, and asks for a password.
 */
class EmbeddedDatabase implements AutoCloseable {

    /** The major version of the binaries in pom.xml. */
    static final String MAJOR = "18";

    static final String NAME = "trivium";

    /** Owns the tables, and changes them when a new version starts. */
    private static final String OWNER = "postgres";

    /** What Trivium works as: may read and write rows, as far as {@link ApplicationRole} lets it. */
    private static final String USER = "trivium";

    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);

    /** For a small machine shared with the JVM. */
    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("fsync", "on"),
            Map.entry("synchronous_commit", "on"),
            Map.entry("full_page_writes", "on"),
            Map.entry("max_connections", "50"),
            Map.entry("shared_buffers", "256MB"),
            Map.entry("effective_cache_size", "1GB"),
            Map.entry("work_mem", "16MB"),
            Map.entry("maintenance_work_mem", "128MB"),
            Map.entry("max_parallel_workers_per_gather", "1"),
            Map.entry("jit", "off"),
            Map.entry("random_page_cost", "1.1"),
            Map.entry("timezone", "UTC"),
            Map.entry("unix_socket_directories", "''"),
            Map.entry("log_min_messages", "fatal"),
            Map.entry("log_checkpoints", "off"));

    private final EmbeddedPostgres server;
    private final FileLock lock;
    private final String ownersPassword;

    /** Another one at each start: nobody else has to know it. */
    private final String password = DataFolder.secret();

    private EmbeddedDatabase(EmbeddedPostgres server, FileLock lock, String ownersPassword) {
        this.server = server;
        this.lock = lock;
        this.ownersPassword = ownersPassword;
    }

    static EmbeddedDatabase start(DataFolder folder, Map<String, String> settings) {
        FileLock lock = folder.lock();
        try {
            folder.requireVersion(MAJOR);
            LeftRunning.clear(folder.cluster());
            folder.prepare();
            String password = folder.password();
            EmbeddedDatabase database = new EmbeddedDatabase(launch(folder, password, settings), lock, password);
            database.createIfMissing();
            folder.ready();
            log.info("Embedded PostgreSQL {} on port {}, data in {}", MAJOR, database.server.getPort(), folder);
            return database;
        } catch (RuntimeException e) {
            release(lock);
            throw e;
        }
    }

    JdbcConnectionDetails details() {
        return new DatabaseUrl(server.getJdbcUrl(USER, NAME), USER, password).details();
    }

    JdbcConnectionDetails ownersDetails() {
        return new DatabaseUrl(server.getJdbcUrl(OWNER, NAME), OWNER, ownersPassword).details();
    }

    /** Ends the server cleanly; after Tomcat and the connection pool, which the container closes first. */
    @Override
    public void close() throws IOException {
        server.close();
        release(lock);
    }

    private static EmbeddedPostgres launch(DataFolder folder, String password, Map<String, String> settings) {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(folder.cluster())
                .setOverrideWorkingDirectory(folder.binaries().toFile())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPort(0)
                .setPGStartupWait(Duration.ofMinutes(2))
                .setOutputRedirector(Redirect.appendTo(folder.log().toFile()))
                .setErrorRedirector(Redirect.appendTo(folder.log().toFile()))
                .setConnectConfig("password", password)
                .setLocaleConfig("auth-host", "scram-sha-256")
                .setLocaleConfig("auth-local", "scram-sha-256")
                .setLocaleConfig("pwfile", folder.passwordFile().toString())
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", "C");
        Map<String, String> all = new HashMap<>(SETTINGS);
        all.putAll(settings);
        all.forEach(builder::setServerConfig);
        try {
            return builder.start();
        } catch (IOException | IllegalStateException e) {
            throw new DatabaseRefused(
                    "The embedded PostgreSQL did not start on %s. It said last:%n%s"
                            .formatted(folder, folder.lastWords()),
                    "If that does not tell what to do: it runs as any ordinary user, and as root where user namespaces are allowed.",
                    e);
        }
    }

    private void createIfMissing() {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            ResultSet found = statement.executeQuery("select 1 from pg_database where datname = '" + NAME + "'");
            if (!found.next()) {
                statement.execute("create database " + NAME);
            }
            ResultSet role = statement.executeQuery("select 1 from pg_roles where rolname = '" + USER + "'");
            statement.execute(
                    (role.next() ? "alter" : "create") + " role " + USER + " login password '" + password + "'");
        } catch (SQLException e) {
            throw new IllegalStateException("cannot make the database " + NAME + " and its user", e);
        }
    }

    private static void release(FileLock lock) {
        try {
            lock.acquiredBy().close();
        } catch (IOException e) {
            log.warn("Could not release the lock of the data folder", e);
        }
    }
}
