package app.trivium.live;

import static org.assertj.core.api.Assertions.assertThat;

import app.trivium.Cast;
import app.trivium.identity.Actor;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/** A browser that is signed in and listens; the beats that keep its connection alive it passes over. */
final class Listener implements AutoCloseable {

    /** Seconds within which whatever happened is told. */
    static final int SOON = 3;

    /** Milliseconds without a word after which there will be none. */
    static final int QUIET = 700;

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final int port;
    private @Nullable Stream<String> lines;

    Listener(int port, Actor actor) throws Exception {
        this.port = port;
        String email = URLEncoder.encode(actor.email(), StandardCharsets.UTF_8);
        String password = URLEncoder.encode(Cast.PASSWORD, StandardCharsets.UTF_8);
        post("/sign-in", "/sign-in", "&email=" + email + "&password=" + password);
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    void post(String page, String path, String fields) throws Exception {
        String form = client.send(to(page).build(), BodyHandlers.ofString()).body();
        String token = Jsoup.parse(form).expectFirst("input[name=_csrf]").val();
        client.send(
                to(path).header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("_csrf=" + token + fields))
                        .build(),
                BodyHandlers.discarding());
    }

    Listener listen(int age) throws Exception {
        HttpResponse<Stream<String>> answer = client.send(to("/live?age=" + age).build(), BodyHandlers.ofLines());
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
        lines = answer.body();
        Thread reader = new Thread(() -> read(answer.body()));
        reader.setDaemon(true);
        reader.start();
        assertThat(next()).isEqualTo("opened {}");
        return this;
    }

    private void read(Stream<String> stream) {
        String[] name = {""};
        try {
            stream.forEach(line -> {
                if (line.startsWith("event:")) {
                    name[0] = line.substring(6);
                } else if (line.startsWith("data:") && !name[0].equals("beat")) {
                    heard.add(name[0] + " " + line.substring(5));
                }
            });
            heard.add("closed");
        } catch (RuntimeException e) {
            heard.add("broken");
        }
    }

    @Nullable String next() throws InterruptedException {
        return nextWithin(SOON);
    }

    @Nullable String nextWithin(int seconds) throws InterruptedException {
        return heard.poll(seconds, TimeUnit.SECONDS);
    }

    @Nullable String nextSoonOrNothing() throws InterruptedException {
        return heard.poll(QUIET, TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        if (lines != null) {
            lines.close();
        }
    }
}
