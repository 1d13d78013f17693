package app.trivium.live;

import app.trivium.identity.Actor;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

@Controller
class LiveController {

    private static final Duration LONGEST = Duration.ofDays(1);

    private final Streams streams;

    LiveController(Streams streams) {
        this.streams = streams;
    }

    /** @param age how many milliseconds ago the page was asked for, so that nothing told since then is missed */
    @GetMapping(path = "/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter listen(
            @AuthenticationPrincipal Actor actor,
            @RequestParam(defaultValue = "0") long age,
            HttpServletResponse response) {
        // A proxy in between must pass each event on at once.
        response.setHeader("X-Accel-Buffering", "no");
        response.setHeader("Cache-Control", "no-store, no-transform");
        return streams.open(actor, Duration.ofMillis(Math.max(0, Math.min(age, LONGEST.toMillis()))));
    }
}
