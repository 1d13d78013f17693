package app.trivium.bench;

import app.trivium.bench.Meter.Measure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

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

    void floor(Floors floors) {
        Floor.Cost file = floors.file().cost();
        add("- floor, a static file of the board's compressed size: CPU %.3f, time %.3f (%s)",
                file.cpu(), file.time(), floors.file().by());
        Floor.Cost board = floors.board();
        Floor.Cost move = floors.move();
        if (board == null || move == null) {
            add("- " + Floor.MISSING);
            return;
        }
        add("- floor, the board's statements by pgbench: CPU %.2f, time %.2f", board.cpu(), board.time());
        add("- floor, the move's statements by pgbench: CPU %.2f, time %.2f", move.cpu(), move.time());
        for (Measure one : measured) {
            if (one.scene() == Scene.BOARD) {
                ratio("board", one, board.cpu() + file.cpu());
            } else if (one.scene() == Scene.MOVE) {
                ratio("card move, to a request that does nothing and the statements", one, nothing(one.users()) + move.cpu());
            }
        }
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

    private void ratio(String what, Measure one, double floor) {
        add("- **%s: %.1f times the floor by CPU** (users: %d)", what, one.cpuEach() / floor, one.users());
    }

    private double nothing(int users) {
        return measured.stream()
                .filter(one -> one.scene() == Scene.NOTHING && one.users() == users)
                .mapToDouble(Measure::cpuEach)
                .findFirst()
                .orElse(0);
    }

    private void add(String line, Object... facts) {
        lines.add(facts.length == 0 ? line : String.format(Locale.ROOT, line, facts));
    }
}
