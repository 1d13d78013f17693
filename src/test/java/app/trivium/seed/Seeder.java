package app.trivium.seed;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/**
 * Fills a database that has only what the migrations put there with a large company: as many open deals as wanted, a
 * third as many that are decided, and all that belongs to them. The same numbers and the same day make the same
 * company. Made by plain SQL, thousands of deals at a time, because the front doors would take hours.
 */
public final class Seeder {

    /** Of everybody here: admin@seed.example, manager1@seed.example to manager6, rep1@seed.example to rep43. */
    public static final String PASSWORD = "seven seeds of summer";

    private static final int BATCH = 20_000;

    private final Connection connection;
    private final Map<String, String> numbers = new TreeMap<>();
    private final long all;

    /**
     * @param openDeals how many; at least 100
     * @param day the company's today: nothing has happened after it began
     */
    public Seeder(Connection connection, long openDeals, long seed, LocalDate day) {
        this.connection = connection;
        this.all = openDeals + openDeals / 3;
        numbers.put("seed", Long.toString(seed));
        numbers.put("day", day.toString());
        numbers.put("deals", Long.toString(openDeals));
        numbers.put("accounts", Long.toString(Math.max(20, openDeals / 8)));
        numbers.put("password", "{argon2}" + new Argon2PasswordEncoder(16, 32, 1, 7 * 1024, 5).encode(PASSWORD));
    }

    /** @param progress is told how many deals there are by now */
    public void seed(LongConsumer progress) throws SQLException {
        requireEmpty();
        BulkLoad load = BulkLoad.begin(connection);
        connection.setAutoCommit(false);
        run("words.sql");
        run("company.sql");
        run("accounts.sql");
        connection.commit();
        for (long from = 1; from <= all; from += BATCH) {
            long to = Math.min(all, from + BATCH - 1);
            numbers.put("from", Long.toString(from));
            numbers.put("to", Long.toString(to));
            run("deals.sql");
            connection.commit();
            progress.accept(to);
        }
        run("ids.sql");
        connection.commit();
        connection.setAutoCommit(true);
        load.end();
        execute("vacuum analyze");
    }

    private void requireEmpty() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select exists (select from app_user)")) {
            if (found.next() && found.getBoolean(1)) {
                throw new IllegalStateException("There are users in this database already; seed an empty one.");
            }
        }
    }

    private void run(String script) throws SQLException {
        String sql = text(script);
        for (Map.Entry<String, String> number : numbers.entrySet()) {
            sql = sql.replace("${" + number.getKey() + "}", number.getValue());
        }
        execute(sql);
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String text(String script) {
        try (InputStream in = Objects.requireNonNull(Seeder.class.getResourceAsStream("/seed/" + script), script)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
