package app.trivium.bench;

import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.during;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.Cookie;
import static io.gatling.javaapi.http.HttpDsl.addCookie;
import static io.gatling.javaapi.http.HttpDsl.flushCookieJar;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import app.trivium.seed.Seeder;
import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.PopulationBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.core.Simulation;
import io.gatling.javaapi.http.HttpRequestActionBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Every scene with every number of users, one after the other: each user asks, waits for the answer and asks again. Run
 * by {@link Benchmark}, which has started the application.
 */
public final class Load extends Simulation {

    private static final int WARMING_USERS = 4;

    private final Cluster database = new Cluster(Path.of(Settings.text("run.data", "")));
    private final long app = Long.parseLong(Settings.text("run.app", "0"));
    private final Path results = Path.of(Settings.text("run.results", ""));
    private final String cursor = Settings.text("run.cursor", "");
    private final List<Scene> scenes = Arrays.stream(
                    Settings.text("run.scenes", "").split(","))
            .map(Scene::valueOf)
            .toList();
    private final AtomicInteger turns = new AtomicInteger();
    private final Town town;
    private final Map<Integer, Mover> movers;

    public Load() throws IOException, SQLException {
        town = Town.of(database);
        movers = Mover.of(database, Math.max(WARMING_USERS, Collections.max(Settings.users())));
        List<PopulationBuilder> steps = new ArrayList<>();
        steps.add(everything());
        for (int users : Settings.users()) {
            for (Scene scene : scenes) {
                steps.add(step(scene, users, null, Settings.warmUp()));
                steps.add(step(scene, users, new Meter(scene, users, app, database, results), Settings.seconds()));
            }
        }
        PopulationBuilder chain = steps.get(steps.size() - 1);
        for (int n = steps.size() - 2; n >= 0; n--) {
            chain = steps.get(n).andThen(chain);
        }
        setUp(chain)
                .protocols(http.baseUrl(Settings.text("run.url", ""))
                        .acceptEncodingHeader("gzip")
                        .userAgentHeader("benchmark")
                        .disableFollowRedirect()
                        .disableCaching());
    }

    /** All scenes in turn, until the code that is used has been compiled. */
    private PopulationBuilder everything() {
        ChainBuilder all = exec(session -> session);
        for (Scene scene : scenes) {
            all = all.exec(request(scene, WARMING_USERS, null));
        }
        return scenario("warming up")
                .exec(arrive(new AtomicInteger()))
                .exec(during(3L * Settings.warmUp(), false).on(all))
                .injectOpen(atOnceUsers(WARMING_USERS));
    }

    private PopulationBuilder step(Scene scene, int users, @Nullable Meter meter, int seconds) {
        String name = "%s · %d users".formatted(scene.label(), users);
        return scenario(meter == null ? name + ", warming up" : name)
                .exec(arrive(new AtomicInteger()))
                .exec(session -> {
                    if (meter != null) {
                        meter.enter();
                    }
                    return session;
                })
                .exec(during(seconds, false).on(request(scene, users, meter)))
                .exec(session -> {
                    if (meter != null) {
                        meter.leave();
                    }
                    return session;
                })
                .injectOpen(atOnceUsers(users));
    }

    private static ChainBuilder arrive(AtomicInteger arrived) {
        return exec(session -> {
                    int user = arrived.getAndIncrement();
                    return session.set("user", user)
                            .set("session", Town.session(user))
                            .set("token", Town.token(user))
                            .set("email", Town.email(user));
                })
                .exec(addCookie(Cookie("trivium-csrf", Town.csrfCookie())));
    }

    private ChainBuilder request(Scene scene, int users, @Nullable Meter meter) {
        HttpRequestActionBuilder request = sent(scene, "%s · %d users".formatted(scene.label(), users));
        ChainBuilder fresh = scene == Scene.SIGN_IN
                ? exec(flushCookieJar()).exec(addCookie(Cookie("trivium-csrf", Town.csrfCookie())))
                : exec(addCookie(Cookie("trivium-session", "#{session}")));
        return fresh.exec(session -> prepared(scene, session).set("begun", System.nanoTime()))
                .exec(meter == null ? request.silent() : request)
                .exec(session -> {
                    if (meter != null) {
                        meter.count(System.nanoTime() - session.getLong("begun"), session.isFailed());
                    }
                    if (scene.isMove() && !session.isFailed()) {
                        Mover.Piece piece = session.get("piece");
                        piece.moved();
                    }
                    return session.markAsSucceeded();
                });
    }

    private Session prepared(Scene scene, Session session) {
        if (!scene.isMove()) {
            return session.set("path", scene.path(town, cursor, turns.getAndIncrement()));
        }
        Mover.Piece piece =
                Objects.requireNonNull(movers.get(session.getInt("user"))).next();
        return session.set("path", scene.path(piece.id))
                .set("piece", piece)
                .set("version", piece.version())
                .set("stage", piece.target());
    }

    private static HttpRequestActionBuilder sent(Scene scene, String name) {
        if (scene.isApi()) {
            var request = scene.isPost() ? http(name).post("#{path}") : http(name).get("#{path}");
            var asking = request.header("Authorization", "Bearer #{token}").check(status().is(scene.status()));
            return scene.isPost()
                    ? asking.header("Content-Type", "application/json")
                            .body(StringBody("{\"journey\":\"SELLER\",\"stage\":#{stage},\"version\":#{version}}"))
                    : asking;
        }
        if (scene == Scene.SIGN_IN) {
            return http(name)
                    .post("#{path}")
                    .header("X-CSRF-TOKEN", Town.csrfHeader())
                    .formParam("email", "#{email}")
                    .formParam("password", Seeder.PASSWORD)
                    .check(status().in(302, 303));
        }
        if (scene.isMove()) {
            return http(name)
                    .post("#{path}")
                    .header("X-CSRF-TOKEN", Town.csrfHeader())
                    .header("HX-Request", "true")
                    .formParam("seller", "#{stage}")
                    .formParam("version", "#{version}")
                    .check(status().is(scene.status()));
        }
        var page = http(name).get("#{path}").check(status().is(scene.status()));
        return scene == Scene.MORE ? page.header("HX-Request", "true") : page;
    }
}
