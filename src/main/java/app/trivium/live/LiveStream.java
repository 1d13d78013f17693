package app.trivium.live;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * One browser that listens. Whoever has something to tell it never waits for it: events wait here, and a borrowed
 * thread sends them while there are any. A browser that takes nothing for too long is let go; it comes back and asks
 * for what it missed.
 */
class LiveStream {

    private static final int MOST_WAITING = 200;
    private static final long FOR_EVER = 0L;

    private final long userId;
    private final String session;
    private final Executor executor;
    private final SseEmitter emitter = new SseEmitter(FOR_EVER);
    private final Queue<Told> waiting = new ArrayDeque<>();
    private boolean sending;
    private boolean ending;

    LiveStream(long userId, String session, Executor executor) {
        this.userId = userId;
        this.session = session;
        this.executor = executor;
    }

    /** An event by its name and its data, which is JSON. */
    record Told(String name, String data) {}

    long userId() {
        return userId;
    }

    String session() {
        return session;
    }

    SseEmitter emitter() {
        return emitter;
    }

    void tell(Told told) {
        queue(told, false);
    }

    /** Tells a last thing and closes. */
    void end(Told last) {
        queue(last, true);
    }

    private void queue(Told told, boolean last) {
        synchronized (waiting) {
            if (ending) {
                return;
            }
            ending = last || waiting.size() >= MOST_WAITING;
            waiting.add(told);
            if (sending) {
                return;
            }
            sending = true;
        }
        executor.execute(this::send);
    }

    private void send() {
        try {
            for (Told told = next(); told != null; told = next()) {
                emitter.send(SseEmitter.event().name(told.name()).data(told.data()));
            }
            if (isEnding()) {
                emitter.complete();
            }
        } catch (IOException | IllegalStateException e) {
            // The browser has gone away, which is how most streams end. Its request is cleared up by the container.
            synchronized (waiting) {
                ending = true;
                waiting.clear();
            }
        }
    }

    private @Nullable Told next() {
        synchronized (waiting) {
            Told next = waiting.poll();
            sending = next != null;
            return next;
        }
    }

    boolean isEnding() {
        synchronized (waiting) {
            return ending;
        }
    }
}
