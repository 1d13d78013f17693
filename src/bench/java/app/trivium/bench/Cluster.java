package app.trivium.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The embedded PostgreSQL that runs in a data folder. */
record Cluster(Path data) {

    /** The process that has all the others of it as children. */
    long pid() throws IOException {
        return Long.parseLong(line(0));
    }

    int port() throws IOException {
        return Integer.parseInt(line(3));
    }

    String password() throws IOException {
        return Files.readString(data.resolve("password")).strip();
    }

    Connection connect() throws IOException, SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://localhost:" + port() + "/trivium", "postgres", password());
    }

    private String line(int number) throws IOException {
        return Files.readAllLines(data.resolve("cluster/postmaster.pid"))
                .get(number)
                .strip();
    }
}
