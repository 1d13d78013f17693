package app.trivium.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * The folder the embedded PostgreSQL lives in: {@code cluster} has the data, {@code binaries} the unpacked programs,
 * {@code password} the superuser's password, {@code postgres.log} what the server said last, and {@code lock} is held
 * by the Trivium that runs.
 */
class DataFolder {

    private static final String ANOTHER =
            "Choose another folder with --trivium.data=…, or configure a database of your own.";

    private final Path home;
    private final Path binaries;

    DataFolder(Path home, Path binaries) {
        this.home = home.toAbsolutePath().normalize();
        this.binaries = binaries.toAbsolutePath().normalize();
    }

    /**
     * Makes the folder if need be and keeps other instances out until the lock is released, at the latest by the JVM's
     * end.
     */
    FileLock lock() {
        try {
            Files.createDirectories(home);
            FileChannel channel = FileChannel.open(
                    home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                String holder = holder(channel);
                channel.close();
                throw new DatabaseRefused(
                        "The data folder %s is in use by another running Trivium%s.".formatted(home, holder),
                        "Stop that one first, or start this one on a folder of its own with --trivium.data=….");
            }
            String pid = Long.toString(ProcessHandle.current().pid());
            channel.truncate(0).write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.US_ASCII)), 0);
            return lock;
        } catch (IOException e) {
            throw new DatabaseRefused(
                    "The data folder %s cannot be written to (%s).".formatted(home, said(e)),
                    "Make it a folder that the user who runs Trivium may write to. " + ANOTHER,
                    e);
        }
    }

    /** Refuses data that another major version of PostgreSQL wrote; there is no way to read it but that version. */
    void requireVersion(String major) {
        Path version = cluster().resolve("PG_VERSION");
        try {
            String found = Files.exists(version) ? Files.readString(version).strip() : major;
            if (!found.equals(major)) {
                throw new DatabaseRefused(
                        "The data folder %s was made by PostgreSQL %s, this Trivium brings PostgreSQL %s."
                                .formatted(home, found, major),
                        "Start the Trivium that made it and move its data over with pg_dump, or use another folder: --trivium.data=….");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * From here to {@link #ready()} a cluster is being made; one that never got ready holds nothing and is thrown away.
     */
    void prepare() {
        try {
            if (Files.exists(unready())) {
                FileSystemUtils.deleteRecursively(cluster());
            }
            if (!Files.exists(cluster())) {
                Files.writeString(unready(), "");
                writePassword();
            }
            if (Files.exists(log())) {
                Files.move(log(), home.resolve("postgres.log.1"), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void ready() {
        try {
            Files.deleteIfExists(unready());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path cluster() {
        return home.resolve("cluster");
    }

    Path binaries() {
        return binaries;
    }

    Path passwordFile() {
        return home.resolve("password");
    }

    Path log() {
        return home.resolve("postgres.log");
    }

    String password() {
        try {
            return Files.readString(passwordFile()).strip();
        } catch (IOException e) {
            throw new DatabaseRefused(
                    "The data folder %s has lost its file 'password' (%s).".formatted(home, said(e)),
                    "Put that file back from where the folder was copied. " + ANOTHER,
                    e);
        }
    }

    /** What the server said last, for a failure's report. */
    String lastWords() {
        try {
            List<String> lines = Files.readAllLines(log());
            return String.join(System.lineSeparator(), lines.subList(Math.max(0, lines.size() - 8), lines.size()));
        } catch (IOException e) {
            return "(there is no " + log() + ")";
        }
    }

    @Override
    public String toString() {
        return home.toString();
    }

    /** A new password: 24 bytes at random, in hexadecimal digits. */
    static String secret() {
        byte[] secret = new byte[24];
        new SecureRandom().nextBytes(secret);
        return HexFormat.of().formatHex(secret);
    }

    private Path unready() {
        return home.resolve("unready");
    }

    private void writePassword() throws IOException {
        Files.deleteIfExists(passwordFile());
        if (home.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(
                    passwordFile(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(passwordFile(), secret());
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static String holder(FileChannel channel) throws IOException {
        ByteBuffer pid = ByteBuffer.allocate(20);
        return channel.read(pid, 0) > 0 ? " (process " + StandardCharsets.US_ASCII.decode(pid.flip()) + ")" : "";
    }

    private static String said(IOException e) {
        return e.getClass().getSimpleName() + ": " + e.getMessage();
    }
}
