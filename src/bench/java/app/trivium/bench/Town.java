package app.trivium.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Who uses the seeded company, and what there is to ask for. The users are reps, who are signed in without a page. */
final class Town {

    static final int SESSIONS = 100;

    private static final int REPS = 43;
    private static final int FIRST_REP = 8;
    private static final String CSRF = "00000000-0000-4000-8000-000000000000";

    private final List<Long> deals;
    private final List<String> typos;

    private Town(List<Long> deals, List<String> typos) {
        this.deals = deals;
        this.typos = typos;
    }

    static Town of(Cluster cluster) throws IOException, SQLException {
        try (Connection connection = cluster.connect()) {
            List<Long> deals = new ArrayList<>();
            query(connection, "select id from deal where status = 'OPEN' order by hashint8(id) limit 1000", row -> deals.add(
                    row.getLong(1)));
            List<String> typos = new ArrayList<>();
            query(
                    connection,
                    "select lower(split_part(name, ' ', 1)) from account order by hashint8(id) limit 500",
                    row -> typos.add(misspelt(row.getString(1))));
            return new Town(deals, typos);
        }
    }

    /** Signs the users in and gives them tokens; once per data folder. */
    static void letIn(Cluster cluster) throws IOException, SQLException {
        try (Connection connection = cluster.connect();
                PreparedStatement sessions = connection.prepareStatement("""
                        insert into user_session (token_hash, user_id, created_at, expires_at, address, browser)
                        values (?, ?, now(), now() + interval '300 days', '127.0.0.1', 'benchmark') on conflict do nothing""");
                PreparedStatement tokens = connection.prepareStatement("""
                        insert into api_token (token_hash, user_id, gesture, name, scope, created_at, expires_at)
                        values (?, ?, gen_random_uuid(), 'benchmark', 'WRITE', now(), now() + interval '300 days')
                        on conflict do nothing""")) {
            for (int user = 0; user < SESSIONS; user++) {
                sessions.setBytes(1, sha256(session(user)));
                sessions.setLong(2, rep(user));
                sessions.execute();
                tokens.setBytes(1, sha256(token(user)));
                tokens.setLong(2, rep(user));
                tokens.execute();
            }
        }
    }

    static long rep(int user) {
        return FIRST_REP + user % REPS;
    }

    static String email(int user) {
        return "rep" + (1 + user % REPS) + "@seed.example";
    }

    static String session(int user) {
        return "benchmark-session-%025d".formatted(user);
    }

    static String token(int user) {
        return "trivium_benchmark-token-%027d".formatted(user);
    }

    static String csrfCookie() {
        return CSRF;
    }

    /** The form token as a page has it: masked, here with zeros. */
    static String csrfHeader() {
        byte[] token = CSRF.getBytes(StandardCharsets.US_ASCII);
        byte[] masked = new byte[2 * token.length];
        System.arraycopy(token, 0, masked, token.length, token.length);
        return Base64.getUrlEncoder().encodeToString(masked);
    }

    long deal(int turn) {
        return deals.get(Math.floorMod(turn, deals.size()));
    }

    String typo(int turn) {
        return typos.get(Math.floorMod(turn, typos.size()));
    }

    private static String misspelt(String word) {
        return word.substring(0, 2) + word.substring(3);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What is done with each row. */
    interface Row {
        void read(ResultSet row) throws SQLException;
    }

    static void query(Connection connection, String sql, Row row) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                row.read(rows);
            }
        }
    }
}
