package app.trivium.bench;

import app.trivium.bench.Meter.Measure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The short table of all figures. */
final class Summary {

    private static final String ROW = "| %s | %d | %.1f | %.1f | %.1f | %.1f | %.1f | %.2f | %.2f | %.2f | %d | %s | %s |";

    private final List<String> lines = new ArrayList<>();
    private List<Measure> measured = List.of();

    Summary() {
        add("CPU and times in milliseconds. CPU is per request, of the application and of all PostgreSQL processes.");
    }

    void size(String size, Duration start, List<Measure> measures, Map<Scene, Asking.Answer> answers) {
        measured = measures;
        add("");
        add("## %,d open deals", Settings.deals(size));
        add("");
        add("| scene | users | requests/s | mean | p50 | p95 | p99 | CPU app | CPU database | CPU | errors | bytes | unpacked |");
        add("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        for (Measure one : measures) {
            Asking.Answer answer = one.scene().isPost() ? null : answers.get(one.scene());
            add(
                    ROW,
                    one.scene().label(),
                    one.users(),
                    one.throughput(),
                    one.mean(),
                    one.p50(),
                    one.p95(),
                    one.p99(),
                    one.appCpuEach(),
                    one.databaseCpuEach(),
                    one.cpuEach(),
                    one.errors(),
                    answer == null ? "" : Integer.toString(answer.sent().length),
                    answer == null ? "" : Integer.toString(answer.body().length));
        }
        add("");
        add("- start to the first page on the existing database: %.1f s", start.toMillis() / 1000.0);
        measures.stream()
                .mapToLong(Measure::resident)
                .max()
                .ifPresent(most -> add("- resident set of the application, at most: %d MB", most));
    }

    void floor(Floor.@Nullable Cost board, Floor.@Nullable Cost move, Floor.Cost file) {
        add("- floor, a static file of the board's compressed size: CPU %.3f, time %.3f (the JDK's own web server)",
                file.cpu(), file.time());
        if (board == null || move == null) {
            add("- " + Floor.MISSING);
            return;
        }
        add("- floor, the board's statements by pgbench: CPU %.2f, time %.2f", board.cpu(), board.time());
        add("- floor, the move's statements by pgbench: CPU %.2f, time %.2f", move.cpu(), move.time());
        ratio("board", Scene.BOARD, new Floor.Cost(board.cpu() + file.cpu(), board.time() + file.time()));
        alone(Scene.NOTHING)
                .ifPresent(nothing -> ratio(
                        "card move, to a request that does nothing and the statements",
                        Scene.MOVE,
                        new Floor.Cost(nothing.cpuEach() + move.cpu(), nothing.mean() + move.time())));
    }

    void streams(IdleStreams.Growth growth) {
        add(
                "- %,d idle live connections (%d refused): resident set from %d to %d MB, threads from %d to %d",
                growth.streams(),
                growth.refused(),
                growth.before(),
                growth.with(),
                growth.threadsBefore(),
                growth.threadsWith());
    }

    String markdown() {
        return String.join("\n", lines) + "\n";
    }

    private void ratio(String what, Scene scene, Floor.Cost floor) {
        alone(scene)
                .ifPresent(one -> add(
                        "- **%s: %.1f times the floor by CPU, %.1f times by time** (1 user)",
                        what, one.cpuEach() / floor.cpu(), one.mean() / floor.time()));
    }

    private Optional<Measure> alone(Scene scene) {
        return measured.stream()
                .filter(one -> one.scene() == scene && one.users() == 1)
                .findFirst();
    }

    private void add(String line, Object... facts) {
        lines.add(facts.length == 0 ? line : String.format(Locale.ROOT, line, facts));
    }
}
