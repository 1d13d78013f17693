package app.trivium.bench;

import app.trivium.seed.Seeder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Makes seeded data folders, {@code 10k}, {@code 100k} and so on, for {@code java -jar trivium.jar --trivium.data=…};
 * or fills the database that {@code trivium.bench.database} names, a JDBC URL with user and password, which Trivium has
 * been started on once.
 */
public final class SeedMain {

    /** What makes a PostgreSQL quick that may lose everything; the next start takes it back. */
    private static final List<String> IN_HASTE = List.of(
            "--trivium.database.settings.fsync=off",
            "--trivium.database.settings.synchronous_commit=off",
            "--trivium.database.settings.full_page_writes=off",
            "--trivium.database.settings.max_wal_size=8GB",
            "--trivium.database.settings.checkpoint_timeout=1h",
            "--trivium.database.settings.work_mem=128MB",
            "--trivium.database.settings.maintenance_work_mem=512MB");

    private SeedMain() {}

    public static void main(String[] args) throws IOException, InterruptedException, SQLException {
        String database = Settings.text("database", "");
        if (!database.isEmpty()) {
            try (Connection connection = DriverManager.getConnection(database)) {
                fill(connection, Settings.deals(Settings.sizes().get(0)));
            }
            return;
        }
        for (String size : Settings.sizes()) {
            folder(size);
        }
    }

    /** The data folder of that size; made if there is none yet. */
    static Path folder(String size) throws IOException, InterruptedException, SQLException {
        Path folder = Settings.data().resolve(size);
        Path done = folder.resolve("seeded");
        if (Files.exists(done)) {
            return folder;
        }
        try (App app = App.start(Settings.program(), folder, Settings.port(), IN_HASTE);
                Connection connection = app.database().connect()) {
            fill(connection, Settings.deals(size));
        }
        Files.writeString(done, size);
        return folder;
    }

    private static void fill(Connection connection, long deals) throws SQLException {
        long begun = System.nanoTime();
        new Seeder(connection, deals, Settings.seed(), LocalDate.now(ZoneOffset.UTC))
                .seed(made -> say("%,d deals after %d s", made, since(begun)));
        say("%,d open deals seeded in %d s", deals, since(begun));
    }

    private static long since(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun).toSeconds();
    }

    static void say(String sentence, Object... facts) {
        System.out.println(sentence.formatted(facts));
    }
}
