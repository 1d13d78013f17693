package app.trivium.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The least that the same work can cost: its statements sent by pgbench, prepared, from one client. */
final class Floor {

    static final String MISSING = "pgbench was not found, so there is no floor: install PostgreSQL (on Debian the package "
            + "postgresql), or put pgbench on the PATH.";

    private static final Pattern DONE = Pattern.compile("number of transactions actually processed: (\\d+)");
    private static final Pattern LATENCY = Pattern.compile("latency average = ([\\d.]+) ms");

    private Floor() {}

    /** CPU of database and pgbench, and time, of one transaction in milliseconds. */
    record Cost(double cpu, double time) {}

    /** Where pgbench is, if it is anywhere. */
    static Optional<Path> pgbench() throws IOException {
        Stream<Path> onPath = Stream.of(System.getenv("PATH").split(":")).map(folder -> Path.of(folder, "pgbench"));
        Path debian = Path.of("/usr/lib/postgresql");
        List<Path> versions = Files.isDirectory(debian) ? list(debian) : List.of();
        return Stream.concat(versions.stream().map(version -> version.resolve("bin/pgbench")), onPath)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Runs the statements of the script for so many seconds; null without pgbench. */
    static @Nullable Cost of(Cluster database, Path script, int seconds, Path log)
            throws IOException, InterruptedException {
        Optional<Path> pgbench = pgbench();
        if (pgbench.isEmpty()) {
            return null;
        }
        run(pgbench.get(), database, script, Math.max(2, seconds / 3), log);
        long own = Proc.cpuOfEndedChildren();
        long before = Proc.cpuOfTree(database.pid());
        String said = run(pgbench.get(), database, script, seconds, log);
        double cpu = Proc.cpuOfTree(database.pid()) - before + Proc.cpuOfEndedChildren() - own;
        return new Cost(cpu / number(DONE, said), number(LATENCY, said));
    }

    private static String run(Path pgbench, Cluster database, Path script, int seconds, Path log)
            throws IOException, InterruptedException {
        ProcessBuilder process = new ProcessBuilder(
                pgbench.toString(),
                "-n",
                "-M",
                "prepared",
                "-c",
                "1",
                "-T",
                Integer.toString(seconds),
                "-f",
                script.toString(),
                "-h",
                "localhost",
                "-p",
                Integer.toString(database.port()),
                "-U",
                "postgres",
                "trivium");
        process.environment().put("PGPASSWORD", database.password());
        process.redirectErrorStream(true).redirectOutput(log.toFile());
        int end = process.start().waitFor();
        String said = Files.readString(log);
        if (end != 0) {
            throw new IllegalStateException("pgbench failed: " + said.substring(0, Math.min(2000, said.length())));
        }
        return said;
    }

    private static double number(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        if (!found.find()) {
            throw new IllegalStateException(String.format(Locale.ROOT, "No %s in: %s", pattern, text));
        }
        return Double.parseDouble(found.group(1));
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> found = Files.list(folder)) {
            return found.sorted().toList();
        }
    }
}
