package app.trivium.live;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * The signals of the last minute, for browsers that come a little later than their page was made, or come back after
 * their connection broke.
 */
class Recent {

    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final int MOST = 1000;

    private final Deque<Heard> heard = new ArrayDeque<>();
    private long completeSince;

    private record Heard(long nanos, Signal signal) {}

    /** Begins anew: nothing is known of what was told before now. */
    synchronized void beginAt(long nanos) {
        heard.clear();
        completeSince = nanos;
    }

    synchronized void add(Signal signal, long nanos) {
        heard.addLast(new Heard(nanos, signal));
        while (heard.size() > MOST || nanos - heard.getFirst().nanos() > KEPT.toNanos()) {
            completeSince = heard.removeFirst().nanos() + 1;
        }
    }

    /** What was told since then; nothing if that is not known in full any more. */
    synchronized Optional<List<Signal>> since(long nanos) {
        if (nanos < completeSince) {
            return Optional.empty();
        }
        return Optional.of(heard.stream()
                .filter(one -> one.nanos() >= nanos)
                .map(Heard::signal)
                .toList());
    }
}
