package app.trivium.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server that outlived the JVM that started it. Whoever holds the data folder's lock may stop it: its
 * owner is dead. It must be stopped, as it listens where nobody knows and keeps a new one out.
 */
record LeftRunning(ProcessHandle server) {

    private static final Logger log = LoggerFactory.getLogger(LeftRunning.class);
    private static final int PATIENCE_SECONDS = 30;

    /** Makes the cluster free to be started, whoever had it before. */
    static void clear(Path cluster) {
        Path pidFile = cluster.resolve("postmaster.pid");
        Optional<ProcessHandle> named = process(pidFile);
        Optional<LeftRunning> left =
                named.filter(process -> isServerOf(cluster, process)).map(LeftRunning::new);
        if (left.isPresent()) {
            left.get().stop();
        } else if (named.isPresent()) {
            // After a restart of the machine some other process has that number; PostgreSQL would take it for a server.
            delete(pidFile);
        }
    }

    private static Optional<ProcessHandle> process(Path pidFile) {
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        try {
            List<String> lines = Files.readAllLines(pidFile);
            return ProcessHandle.of(Long.parseLong(lines.get(0).strip()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A fast shutdown: open transactions are rolled back, committed ones are on disk already. */
    private void stop() {
        log.info("Stopping the PostgreSQL (process {}) that a killed Trivium left running", server.pid());
        interrupt();
        try {
            server.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new DatabaseRefused(
                    "A PostgreSQL server (process %d) that a killed Trivium left running does not stop."
                            .formatted(server.pid()),
                    "End that process by hand, then start again.",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a server was being stopped", e);
        }
    }

    /** The number may have been given to some other process since; a foreign PostgreSQL serves another folder. */
    private static boolean isServerOf(Path cluster, ProcessHandle process) {
        String program = process.info().command().orElse("");
        boolean postgres = Path.of(program).getFileName() != null
                && Path.of(program).getFileName().toString().startsWith("postgres");
        return postgres
                && process.info()
                        .arguments()
                        .map(arguments -> Arrays.asList(arguments).contains(cluster.toString()))
                        .orElse(true);
    }

    /**
     * SIGINT is PostgreSQL's word for a fast shutdown; Java can only send SIGTERM, which waits for clients. Windows has
     * neither.
     */
    private void interrupt() {
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(server.pid()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            server.destroy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
