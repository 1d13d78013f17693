package app.trivium.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Counts what one scene costs with so many users, from the first of them to begin to the last to end. */
final class Meter {

    private final Scene scene;
    private final int users;
    private final long app;
    private final Cluster database;
    private final Path results;
    private final List<Long> nanos = new ArrayList<>();
    private int errors;
    private int present;
    private long begun;
    private long appBefore;
    private long databaseBefore;

    Meter(Scene scene, int users, long app, Cluster database, Path results) {
        this.scene = scene;
        this.users = users;
        this.app = app;
        this.database = database;
        this.results = results;
    }

    synchronized void enter() {
        if (present++ == 0) {
            begun = System.nanoTime();
            appBefore = appCpu();
            databaseBefore = databaseCpu();
        }
    }

    synchronized void count(long took, boolean failed) {
        nanos.add(took);
        if (failed) {
            errors++;
        }
    }

    synchronized void leave() {
        if (--present > 0) {
            return;
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        Collections.sort(nanos);
        write(new Measure(
                scene,
                users,
                nanos.size(),
                errors,
                seconds,
                appCpu() - appBefore,
                databaseCpu() - databaseBefore,
                nanos.stream().mapToLong(Long::longValue).average().orElse(0) / 1e6,
                percentile(0.5),
                percentile(0.95),
                percentile(0.99),
                resident()));
    }

    private double percentile(double share) {
        return nanos.isEmpty() ? 0 : nanos.get((int) Math.min(nanos.size() - 1, Math.floor(share * nanos.size()))) / 1e6;
    }

    private void write(Measure measure) {
        try {
            Files.writeString(
                    results, measure.line() + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long appCpu() {
        try {
            return Proc.cpu(app);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long databaseCpu() {
        try {
            return Proc.cpuOfTree(database.pid());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long resident() {
        try {
            return Proc.residentMegabytes(app);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What came out; CPU and times in milliseconds. */
    record Measure(
            Scene scene,
            int users,
            int requests,
            int errors,
            double seconds,
            double appCpu,
            double databaseCpu,
            double mean,
            double p50,
            double p95,
            double p99,
            long resident) {

        String line() {
            return String.format(
                    Locale.ROOT,
                    "%s,%d,%d,%d,%.3f,%.0f,%.0f,%.3f,%.3f,%.3f,%.3f,%d",
                    scene,
                    users,
                    requests,
                    errors,
                    seconds,
                    appCpu,
                    databaseCpu,
                    mean,
                    p50,
                    p95,
                    p99,
                    resident);
        }

        static Measure parse(String line) {
            String[] cells = line.split(",");
            return new Measure(
                    Scene.valueOf(cells[0]),
                    Integer.parseInt(cells[1]),
                    Integer.parseInt(cells[2]),
                    Integer.parseInt(cells[3]),
                    Double.parseDouble(cells[4]),
                    Double.parseDouble(cells[5]),
                    Double.parseDouble(cells[6]),
                    Double.parseDouble(cells[7]),
                    Double.parseDouble(cells[8]),
                    Double.parseDouble(cells[9]),
                    Double.parseDouble(cells[10]),
                    Long.parseLong(cells[11]));
        }

        double appCpuEach() {
            return appCpu / Math.max(1, requests);
        }

        double databaseCpuEach() {
            return databaseCpu / Math.max(1, requests);
        }

        double cpuEach() {
            return appCpuEach() + databaseCpuEach();
        }

        double throughput() {
            return requests / seconds;
        }
    }
}
