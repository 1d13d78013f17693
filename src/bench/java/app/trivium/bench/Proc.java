package app.trivium.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What Linux says of a process in {@code /proc}. */
final class Proc {

    private static final int MILLIS_PER_TICK = 10;

    private Proc() {}

    /** CPU time of the process itself, in milliseconds. */
    static long cpu(long pid) throws IOException {
        return ticks(pid, 2) * MILLIS_PER_TICK;
    }

    /** CPU time of the process, of those below it, and of those below it that have ended, in milliseconds. */
    static long cpuOfTree(long pid) throws IOException {
        List<ProcessHandle> below =
                ProcessHandle.of(pid).orElseThrow().descendants().toList();
        long sum = ticks(pid, 4);
        for (ProcessHandle child : below) {
            sum += ticks(child.pid(), 4);
        }
        return sum * MILLIS_PER_TICK;
    }

    /** CPU time of the ended children of this very process, in milliseconds. */
    static long cpuOfEndedChildren() throws IOException {
        long own = ProcessHandle.current().pid();
        return (ticks(own, 4) - ticks(own, 2)) * MILLIS_PER_TICK;
    }

    static long residentMegabytes(long pid) throws IOException {
        return status(pid, "VmRSS:") / 1024;
    }

    static long threads(long pid) throws IOException {
        return status(pid, "Threads:");
    }

    /** The sum of the first of utime, stime, cutime, cstime. */
    private static long ticks(long pid, int of) throws IOException {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            long sum = 0;
            for (int n = 0; n < of; n++) {
                sum += Long.parseLong(fields[11 + n]);
            }
            return sum;
        } catch (IOException unreadable) {
            // A process can end while its figures are read.
            if (ProcessHandle.of(pid).isEmpty()) {
                return 0;
            }
            throw unreadable;
        }
    }

    private static long status(long pid, String name) throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
                .filter(line -> line.startsWith(name))
                .map(line -> line.replaceAll("\\D", ""))
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElseThrow();
    }
}
