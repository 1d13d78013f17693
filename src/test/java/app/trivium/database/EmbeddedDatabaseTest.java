package app.trivium.database;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What is committed stays, whatever happens to the JVM; what cannot work is refused with the reason. */
class EmbeddedDatabaseTest {

    private static final Path BINARIES = Path.of("target/postgres").toAbsolutePath();

    @TempDir
    Path temporary;

    @Test
    void a_killed_jvm_loses_nothing_and_the_next_start_takes_its_server_over() throws Exception {
        int acknowledged;
        try (SecondJvm jvm = SecondJvm.on(home(), BINARIES).commit(100)) {
            acknowledged = jvm.kill();
        }
        ProcessHandle left = ProcessHandle.of(serverPid()).orElseThrow();
        assertThat(left.isAlive()).isTrue();

        try (EmbeddedDatabase database = start()) {
            assertThat(left.isAlive()).isFalse();
            assertThat(count(database)).isGreaterThanOrEqualTo(acknowledged);
        }
    }

    @Test
    void a_jvm_that_is_asked_to_end_ends_its_server_too() throws Exception {
        SecondJvm jvm = SecondJvm.on(home(), BINARIES).commit(10);
        ProcessHandle server = ProcessHandle.of(serverPid()).orElseThrow();

        jvm.terminate();

        assertThat(server.onExit()).succeedsWithin(Duration.ofSeconds(5));
        assertThat(home().resolve("cluster/postmaster.pid")).doesNotExist();
    }

    @Test
    void a_second_instance_is_kept_out_and_told_by_whom() throws Exception {
        try (EmbeddedDatabase database = start()) {
            String refusal = SecondJvm.on(home(), BINARIES).lastWords();

            assertThat(refusal)
                    .contains("APPLICATION FAILED TO START")
                    .contains("The data folder %s is in use by another running Trivium (process %d)."
                            .formatted(home(), ProcessHandle.current().pid()))
                    .doesNotContain("\tat ");
            assertThatThrownBy(this::start).isInstanceOf(DatabaseRefused.class);
            assertThat(one(database, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void it_writes_through_to_disk_with_checksums_and_lets_nobody_in_without_the_password() throws Exception {
        try (EmbeddedDatabase database = start()) {
            assertThat(List.of("fsync", "synchronous_commit", "full_page_writes", "data_checksums"))
                    .allSatisfy(setting ->
                            assertThat(one(database, "show " + setting)).isEqualTo("on"));
            assertThat(one(database, "show server_version")).startsWith(EmbeddedDatabase.MAJOR + ".");

            String url = database.details().getJdbcUrl();
            assertThatThrownBy(() -> DriverManager.getConnection(url, "postgres", "guess"))
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void the_user_it_gives_to_the_application_owns_nothing() throws Exception {
        try (EmbeddedDatabase database = start()) {
            JdbcClient application = client(database.details());

            assertThat(application
                            .sql(
                                    "select rolsuper or rolcreaterole or rolcreatedb from pg_roles where rolname = current_user")
                            .query(Boolean.class)
                            .single())
                    .isFalse();
            assertThatThrownBy(
                            () -> application.sql("create table mine (row int)").update())
                    .hasStackTraceContaining("permission denied");
        }
    }

    @Test
    void a_cluster_that_never_got_ready_is_made_anew() throws Exception {
        Files.createDirectories(home().resolve("cluster"));
        Files.writeString(home().resolve("cluster/postgresql.conf"), "made by an initdb that was killed");
        Files.writeString(home().resolve("unready"), "");

        try (EmbeddedDatabase database = start()) {
            assertThat(one(database, "select 1")).isEqualTo("1");
        }
        assertThat(home().resolve("unready")).doesNotExist();
    }

    @Test
    void data_of_another_major_version_is_refused() throws Exception {
        Files.createDirectories(home().resolve("cluster"));
        Files.writeString(home().resolve("cluster/PG_VERSION"), "16\n");

        assertThatThrownBy(this::start)
                .isInstanceOf(DatabaseRefused.class)
                .hasMessageContaining("was made by PostgreSQL 16, this Trivium brings PostgreSQL 18");
    }

    @Test
    void a_folder_that_cannot_be_written_to_is_refused() throws Exception {
        Files.writeString(home(), "a file where the folder should be");

        assertThatThrownBy(this::start)
                .isInstanceOf(DatabaseRefused.class)
                .hasMessageContaining("The data folder " + home() + " cannot be written to");
    }

    @Test
    void data_without_its_password_is_refused() throws Exception {
        start().close();
        Files.delete(home().resolve("password"));

        assertThatThrownBy(this::start)
                .isInstanceOf(DatabaseRefused.class)
                .hasMessageContaining("has lost its file 'password'");
    }

    @Test
    void a_foreign_process_that_got_the_number_of_a_dead_server_is_left_alone() throws Exception {
        start().close();
        Process foreign = new ProcessBuilder("sleep", "60").start();
        Files.writeString(home().resolve("cluster/postmaster.pid"), foreign.pid() + "\n");

        try (EmbeddedDatabase database = start()) {
            assertThat(one(database, "select 1")).isEqualTo("1");
            assertThat(foreign.isAlive()).isTrue();
        } finally {
            foreign.destroy();
        }
    }

    private Path home() {
        return temporary.resolve("home");
    }

    private EmbeddedDatabase start() {
        return EmbeddedDatabase.start(new DataFolder(home(), BINARIES), Map.of());
    }

    private long serverPid() throws IOException {
        return Long.parseLong(Files.readAllLines(home().resolve("cluster/postmaster.pid"))
                .get(0)
                .strip());
    }

    private static int count(EmbeddedDatabase database) {
        return Integer.parseInt(one(database, "select count(*) from kept"));
    }

    private static String one(EmbeddedDatabase database, String sql) {
        return client(database.ownersDetails()).sql(sql).query(String.class).single();
    }

    static JdbcClient client(JdbcConnectionDetails details) {
        return JdbcClient.create(new DriverManagerDataSource(
                details.getJdbcUrl(), requireNonNull(details.getUsername()), requireNonNull(details.getPassword())));
    }
}
