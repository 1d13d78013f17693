package app.trivium.bench;

import app.trivium.bench.Meter.Measure;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Measures one size after the other and writes what came out to {@code target/bench/summary.md}. */
public final class Benchmark {

    private static final Pattern CURSOR = Pattern.compile("/columns/1\\?[^\"]*?cursor=([^\"&]+)");
    private static final List<String> UNLIMITED = List.of("--trivium.api.requests-per-minute=100000000");

    private final Path results = Settings.results();
    private final Summary summary = new Summary();

    private Benchmark() {}

    public static void main(String[] args) throws Exception {
        new Benchmark().run();
    }

    private void run() throws IOException, InterruptedException, SQLException, URISyntaxException {
        Files.createDirectories(results);
        for (String size : Settings.sizes()) {
            Path data = SeedMain.folder(size);
            FloorScripts scripts = FloorScripts.capture(data, results.resolve(size + "-statements"));
            measure(size, data, scripts);
            Files.writeString(results.resolve("summary.md"), summary.markdown());
        }
        SeedMain.say("%n%s%nWritten to %s", summary.markdown(), results.resolve("summary.md"));
    }

    private void measure(String size, Path data, FloorScripts scripts)
            throws IOException, InterruptedException, SQLException, URISyntaxException {
        Path measures = results.resolve(size + "-measures.csv");
        Files.deleteIfExists(measures);
        try (App app = App.start(Settings.program(), data, Settings.port(), UNLIMITED)) {
            Town town = Town.of(app.database());
            Asking asking = new Asking(app.url());
            String cursor = cursor(asking);
            Map<Scene, Asking.Answer> answers = answers(asking, town, cursor);
            byte[] board = Objects.requireNonNull(answers.get(Scene.BOARD)).sent();
            // Before anything is moved: the board's statements ask for what has changed since they were captured.
            Floors floors = new Floors(
                    Floor.of(app.database(), scripts.board(), Settings.seconds(), results.resolve("pgbench.txt")),
                    Floor.of(app.database(), scripts.move(), Settings.seconds(), results.resolve("pgbench.txt")),
                    StaticFile.cost(board, Settings.seconds()));
            load(size, data, app, measures, cursor, answers.keySet().stream().map(Scene::name).toList());
            List<Measure> measured =
                    Files.readAllLines(measures).stream().map(Measure::parse).toList();
            summary.size(size, app.startTime(), measured, answers);
            summary.floor(floors);
            summary.streams(IdleStreams.open(app, Settings.streams()));
        }
    }

    /** Each scene's answer to the first request; scenes that this application does not have are left out. */
    private static Map<Scene, Asking.Answer> answers(Asking asking, Town town, String cursor)
            throws IOException, InterruptedException {
        Map<Scene, Asking.Answer> answers = new EnumMap<>(Scene.class);
        for (Scene scene : Scene.values()) {
            String path = scene.path(town, cursor, 0);
            Asking.Answer answer = scene == Scene.API_MOVE ? asking.nonsense(path) : asking.get(path);
            boolean there = scene.isPost() ? answer.status() != 404 && (scene != Scene.API_MOVE || answer.status() != 405)
                    : answer.status() == scene.status();
            if (there || scene == Scene.MOVE) {
                answers.put(scene, answer);
            } else {
                SeedMain.say("Left out: %s, which answers %d", scene.label(), answer.status());
            }
        }
        return answers;
    }

    /** Where the second page of the first column begins. */
    private static String cursor(Asking asking) throws IOException, InterruptedException {
        Matcher found = CURSOR.matcher(asking.get("/boards/1/seller").text());
        if (!found.find()) {
            throw new IllegalStateException("The board has no column with more cards; is it seeded?");
        }
        return found.group(1);
    }

    private void load(String size, Path data, App app, Path measures, String cursor, List<String> scenes)
            throws IOException, InterruptedException, URISyntaxException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx1g", "--add-opens", "java.base/java.lang=ALL-UNNAMED"));
        Map<String, String> run = Map.of(
                "data", data.toString(),
                "app", Long.toString(app.pid()),
                "results", measures.toString(),
                "cursor", cursor,
                "url", app.url(),
                "scenes", Settings.text("scenes", String.join(",", scenes)));
        run.forEach((name, value) -> command.add("-Dtrivium.bench.run." + name + "=" + value));
        System.getProperties().stringPropertyNames().stream()
                .filter(name -> name.startsWith("trivium.bench.") && !name.startsWith("trivium.bench.run."))
                .forEach(name -> command.add("-D" + name + "=" + System.getProperty(name)));
        command.addAll(List.of("-cp", classPath(), "io.gatling.app.Gatling", "-s", Load.class.getName()));
        command.addAll(List.of("-rf", results.resolve("gatling-" + size).toString()));
        File log = results.resolve("gatling-" + size + ".txt").toFile();
        int end = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start()
                .waitFor();
        if (end != 0) {
            throw new IllegalStateException("The load generator ended with " + end + "; see " + log);
        }
    }

    /** Maven runs this in its own JVM, where {@code java.class.path} is Maven's. */
    static String classPath() throws URISyntaxException {
        if (Benchmark.class.getClassLoader() instanceof URLClassLoader loader) {
            List<String> paths = new ArrayList<>();
            for (URL url : loader.getURLs()) {
                paths.add(Path.of(url.toURI()).toString());
            }
            return paths.stream().collect(Collectors.joining(File.pathSeparator));
        }
        return System.getProperty("java.class.path");
    }
}
