package app.trivium.bench;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Trivium as its users run it: the packaged jar in a process of its own, with its embedded PostgreSQL in a data folder. */
final class App implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Process process;
    private final Path data;
    private final int port;
    private final Duration startTime;

    private App(Process process, Path data, int port, Duration startTime) {
        this.process = process;
        this.data = data;
        this.port = port;
        this.startTime = startTime;
    }

    /** Starts it and waits for the first page. */
    static App start(Path program, Path data, int port, List<String> settings) throws IOException, InterruptedException {
        Files.createDirectories(data);
        String java = System.getProperty("java.home");
        List<String> command = new ArrayList<>(
                program.toString().endsWith(".jar")
                        ? List.of(Path.of(java, "bin", "java").toString(), "-jar", program.toString())
                        : List.of(program.toAbsolutePath().toString()));
        command.addAll(List.of("--trivium.data=" + data, "--trivium.demo=off", "--server.port=" + port));
        command.addAll(settings);
        File log = data.resolve("application.txt").toFile();
        long begun = System.nanoTime();
        ProcessBuilder starting =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(Redirect.appendTo(log));
        starting.environment().put("JAVA_HOME", java);
        Process process = starting.start();
        awaitFirstPage(process, port, log);
        return new App(process, data, port, Duration.ofNanos(System.nanoTime() - begun));
    }

    String url() {
        return "http://localhost:" + port;
    }

    Duration startTime() {
        return startTime;
    }

    long pid() {
        return process.pid();
    }

    Cluster database() {
        return new Cluster(data);
    }

    /** Ends it the orderly way, the database with it. */
    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(1, TimeUnit.MINUTES)) {
            throw new IllegalStateException("Process " + process.pid() + " does not end");
        }
    }

    private static void awaitFirstPage(Process process, int port, File log) throws IOException, InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest page = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/sign-in"))
                .build();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline && process.isAlive()) {
            try {
                client.send(page, BodyHandlers.discarding());
                return;
            } catch (IOException notYet) {
                Thread.sleep(20);
            }
        }
        process.destroy();
        throw new IllegalStateException("Trivium did not start; see " + log);
    }
}
