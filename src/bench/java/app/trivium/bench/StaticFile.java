package app.trivium.bench;

import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;
import org.springframework.util.FileSystemUtils;

/**
 * What it costs to send the bytes alone: a file from nginx, and where that is not installed from the web server that the
 * JDK has; in a process of its own.
 */
public final class StaticFile {

    private static final Path NGINX = Path.of("/usr/sbin/nginx");

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private StaticFile() {}

    /** Serves the file that is named first, on the port that is named second. */
    public static void main(String[] args) throws IOException {
        byte[] bytes = Files.readAllBytes(Path.of(args[0]));
        HttpServer server = HttpServer.create(new InetSocketAddress("localhost", Integer.parseInt(args[1])), 0);
        server.setExecutor(Executors.newFixedThreadPool(2));
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            exchange.sendResponseHeaders(200, bytes.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(bytes);
            }
        });
        server.start();
    }

    /** What one answer cost, and which server gave it. */
    record Served(Floor.Cost cost, String by) {}

    static Served cost(byte[] bytes, int seconds) throws IOException, InterruptedException, URISyntaxException {
        Path folder = Files.createTempDirectory("board");
        Path file = Files.write(folder.resolve("index.html"), bytes);
        int port = Settings.port() + 10;
        boolean nginx = Files.isExecutable(NGINX);
        Process server = new ProcessBuilder(nginx ? nginx(folder, port) : jdk(file, port))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            HttpClient client = HttpClient.newHttpClient();
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port)).build();
            await("a static file on port " + port)
                    .failFast(
                            "No static file is served on port %d; is it taken?".formatted(port),
                            () -> !server.isAlive())
                    .ignoreExceptionsInstanceOf(IOException.class)
                    .atMost(PATIENCE)
                    .until(() -> Arrays.equals(client.send(request, BodyHandlers.ofByteArray()).body(), bytes));
            ask(client, request, seconds);
            long before = Proc.cpuOfTree(server.pid());
            long begun = System.nanoTime();
            int asked = ask(client, request, seconds);
            double millis = (System.nanoTime() - begun) / 1e6;
            double cpu = (Proc.cpuOfTree(server.pid()) - before) / (double) asked;
            return new Served(new Floor.Cost(cpu, millis / asked), nginx ? "nginx" : "the JDK's own web server");
        } finally {
            server.destroy();
            server.waitFor();
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private static List<String> nginx(Path folder, int port) throws IOException {
        Path configuration = Files.writeString(folder.resolve("nginx.conf"), """
                daemon off;
                user root;
                worker_processes 1;
                pid %1$s/pid;
                events {}
                http {
                  access_log off;
                  default_type text/html;
                  server {
                    listen 127.0.0.1:%2$d;
                    location / {
                      root %1$s;
                      add_header Content-Encoding gzip;
                    }
                  }
                }
                """.formatted(folder, port));
        return List.of(NGINX.toString(), "-e", "stderr", "-c", configuration.toString());
    }

    private static List<String> jdk(Path file, int port) throws URISyntaxException {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                Benchmark.classPath(),
                StaticFile.class.getName(),
                file.toString(),
                Integer.toString(port));
    }

    private static int ask(HttpClient client, HttpRequest request, int seconds)
            throws IOException, InterruptedException {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        int asked = 0;
        while (System.nanoTime() < end) {
            int status = client.send(request, BodyHandlers.discarding()).statusCode();
            if (status != 200) {
                throw new IllegalStateException("The static file is answered with " + status);
            }
            asked++;
        }
        return asked;
    }
}
