package app.trivium.live;

import app.trivium.identity.Actor;
import app.trivium.live.LiveStream.Told;
import app.trivium.live.Signal.SessionsChanged;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The browsers that listen to this instance. */
class Streams {

    static final Told MISSED = new Told("missed", "{}");
    static final Told ENDED = new Told("ended", "{}");
    static final Told BEAT = new Told("beat", "{}");
    private static final Told OPENED = new Told("opened", "{}");

    private static final int MOST_PER_SESSION = 24;
    private static final Duration BETWEEN_BEATS = Duration.ofSeconds(20);
    private static final Duration BETWEEN_CHECKS = Duration.ofSeconds(3);

    private final Set<LiveStream> open = ConcurrentHashMap.newKeySet();
    private final Recent recent = new Recent();
    private final Readers readers;
    private final Executor executor;
    private final LongSupplier nanoTime;
    private long lastBeat;
    private long lastCheck;

    Streams(Readers readers, Executor executor, LongSupplier nanoTime) {
        this.readers = readers;
        this.executor = executor;
        this.nanoTime = nanoTime;
        this.recent.beginAt(nanoTime.getAsLong());
        this.lastBeat = nanoTime.getAsLong();
        this.lastCheck = nanoTime.getAsLong();
    }

    /** Whether the session has not more streams open than any browser needs. */
    boolean hasRoomFor(Actor actor) {
        return open.stream()
                        .filter(stream -> stream.session().equals(actor.session()))
                        .count()
                < MOST_PER_SESSION;
    }

    /** Opens a stream, which begins with what was told since the page that asks was made, {@code age} ago. */
    SseEmitter open(Actor actor, Duration age) {
        LiveStream stream = new LiveStream(actor.id(), actor.session(), executor);
        stream.emitter().onCompletion(() -> open.remove(stream));
        stream.emitter().onError(gone -> open.remove(stream));
        open.add(stream);
        stream.tell(OPENED);
        recent.since(nanoTime.getAsLong() - age.toNanos())
                .ifPresentOrElse(signals -> tell(List.of(stream), signals, List.of(actor)), () -> stream.tell(MISSED));
        return stream.emitter();
    }

    /** Passes on what was told on the database's channel. */
    void deliver(List<Signal> signals) {
        long now = nanoTime.getAsLong();
        signals.forEach(signal -> recent.add(signal, now));
        if (signals.contains(new SessionsChanged())) {
            check();
        }
        tell(open, signals, readers.now(userIds(open)));
    }

    /** For a while nothing could be heard: everybody looks for themselves. */
    void deliverNothingKnown() {
        recent.beginAt(nanoTime.getAsLong());
        open.forEach(stream -> stream.tell(MISSED));
    }

    /** To be called every few seconds: lets go whose session is over, and keeps the others' connections alive. */
    void tick() {
        long now = nanoTime.getAsLong();
        if (now - lastBeat >= BETWEEN_BEATS.toNanos()) {
            lastBeat = now;
            open.forEach(stream -> stream.tell(BEAT));
        }
        if (now - lastCheck >= BETWEEN_CHECKS.toNanos()) {
            check();
        }
    }

    private void check() {
        lastCheck = nanoTime.getAsLong();
        List<LiveStream> asked = List.copyOf(open);
        if (asked.isEmpty()) {
            return;
        }
        Set<String> alive =
                readers.stillSignedIn(asked.stream().map(LiveStream::session).collect(Collectors.toSet()));
        asked.stream().filter(stream -> !alive.contains(stream.session())).forEach(this::close);
    }

    private void tell(Collection<LiveStream> streams, List<Signal> signals, Collection<Actor> actors) {
        if (streams.isEmpty() || signals.isEmpty()) {
            return;
        }
        News news = readers.news(signals);
        for (Actor actor : actors) {
            List<Told> told = news.forReader(actor);
            streams.stream()
                    .filter(stream -> stream.userId() == actor.id())
                    .forEach(stream -> told.forEach(stream::tell));
        }
    }

    private void close(LiveStream stream) {
        open.remove(stream);
        stream.end(ENDED);
    }

    void closeAll() {
        open.forEach(stream -> stream.emitter().complete());
        open.clear();
    }

    int count() {
        return open.size();
    }

    private static Set<Long> userIds(Collection<LiveStream> streams) {
        return streams.stream().map(LiveStream::userId).collect(Collectors.toSet());
    }
}
