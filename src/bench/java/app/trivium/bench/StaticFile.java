package app.trivium.bench;

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
import java.util.concurrent.Executors;

/** What it costs to send the bytes alone: a file from the web server that the JDK has, in a process of its own. */
public final class StaticFile {

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

    static Floor.Cost cost(byte[] bytes, int seconds) throws IOException, InterruptedException, URISyntaxException {
        Path file = Files.createTempFile("board", ".gz");
        Files.write(file, bytes);
        int port = Settings.port() + 10;
        Process server = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        Benchmark.classPath(),
                        StaticFile.class.getName(),
                        file.toString(),
                        Integer.toString(port))
                .inheritIO()
                .start();
        try {
            Thread.sleep(1000);
            HttpClient client = HttpClient.newHttpClient();
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port)).build();
            ask(client, request, seconds);
            long before = Proc.cpu(server.pid());
            long begun = System.nanoTime();
            int asked = ask(client, request, seconds);
            double millis = (System.nanoTime() - begun) / 1e6;
            return new Floor.Cost((Proc.cpu(server.pid()) - before) / (double) asked, millis / asked);
        } finally {
            server.destroy();
            server.waitFor();
            Files.delete(file);
        }
    }

    private static int ask(HttpClient client, HttpRequest request, int seconds)
            throws IOException, InterruptedException {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        int asked = 0;
        while (System.nanoTime() < end) {
            client.send(request, BodyHandlers.discarding());
            asked++;
        }
        return asked;
    }
}
