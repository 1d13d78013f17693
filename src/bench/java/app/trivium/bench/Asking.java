package app.trivium.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;

/** Asks the application once, as the first of the users. */
final class Asking {

    private final HttpClient client = HttpClient.newHttpClient();
    private final String url;

    Asking(String url) {
        this.url = url;
    }

    /**
     * What came.
     *
     * @param sent bytes of the body as they travelled, compressed
     * @param body the same, unpacked
     */
    record Answer(int status, byte[] sent, byte[] body) {

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    Answer get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    /** Sends a body that is refused wherever there is somebody to read it. */
    Answer nonsense(String path) throws IOException, InterruptedException {
        return send(
                request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString("{\"none\":1}")));
    }

    /** One move, as a browser's script sends it. */
    Answer move(String path, Mover.Piece piece) throws IOException, InterruptedException {
        return send(request(path)
                .header("HX-Request", "true")
                .header("X-CSRF-TOKEN", Town.csrfHeader())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("seller=" + piece.target() + "&version=" + piece.version())));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(url + path)).header("Accept-Encoding", "gzip");
        return path.startsWith("/api/")
                ? request.header("Authorization", "Bearer " + Town.token(0))
                : request.header(
                        "Cookie", "trivium-session=" + Town.session(0) + "; trivium-csrf=" + Town.csrfCookie());
    }

    private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = client.send(request.build(), BodyHandlers.ofByteArray());
        byte[] sent = response.body();
        boolean packed = response.headers().firstValue("Content-Encoding").isPresent();
        return new Answer(response.statusCode(), sent, packed ? unpacked(sent) : sent);
    }

    private static byte[] unpacked(byte[] packed) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return in.readAllBytes();
        }
    }
}
