package app.trivium.database;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * A database named the way container platforms do, as {@code postgres://user:password@host:port/database?sslmode=…}.
 * JDBC's own form, {@code jdbc:postgresql://…}, is taken as it is.
 */
record DatabaseUrl(
        String jdbcUrl, @Nullable String username, @Nullable String password) {

    static DatabaseUrl parse(String text) {
        if (text.startsWith("jdbc:postgresql:")) {
            return new DatabaseUrl(text, null, null);
        }
        URI uri = uri(text);
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        String path = uri.getRawPath();
        if (!scheme.equals("postgres") && !scheme.equals("postgresql")) {
            throw refused("it does not begin with postgres://");
        }
        if (uri.getHost() == null) {
            throw refused("it names no host");
        }
        if (path == null || path.length() < 2) {
            throw refused("it names no database");
        }
        String port = uri.getPort() == -1 ? "" : ":" + uri.getPort();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        String[] user = uri.getRawUserInfo() == null
                ? new String[0]
                : uri.getRawUserInfo().split(":", 2);
        return new DatabaseUrl(
                "jdbc:postgresql://" + uri.getHost() + port + path + query,
                user.length > 0 ? decoded(user[0]) : null,
                user.length > 1 ? decoded(user[1]) : null);
    }

    /** The same for the data source; what the URL leaves out, the JDBC driver's own defaults fill in. */
    JdbcConnectionDetails details() {
        return new JdbcConnectionDetails() {
            @Override
            public @Nullable String getUsername() {
                return username;
            }

            @Override
            public @Nullable String getPassword() {
                return password;
            }

            @Override
            public String getJdbcUrl() {
                return jdbcUrl;
            }
        };
    }

    @Override
    public String toString() {
        return "DatabaseUrl[%s, %s]".formatted(jdbcUrl, username);
    }

    private static URI uri(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw refused("it is no URL (special characters in the password must be percent-encoded)");
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** Says what is wrong without repeating the URL, which holds a password. */
    private static DatabaseRefused refused(String why) {
        return new DatabaseRefused(
                "DATABASE_URL cannot be used: " + why + ".",
                "Write it as postgres://user:password@host:5432/database, or unset it to use the embedded PostgreSQL.");
    }
}
