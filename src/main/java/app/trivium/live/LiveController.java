package app.trivium.live;

import app.trivium.identity.Actor;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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
    ResponseEntity<SseEmitter> listen(
            @AuthenticationPrincipal Actor actor, @RequestParam(defaultValue = "0") long age) {
        if (!streams.hasRoomFor(actor)) {
            return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS).build();
        }
        Duration missed = Duration.ofMillis(Math.max(0, Math.min(age, LONGEST.toMillis())));
        return ResponseEntity.ok()
                .header(HttpHeaders.CACHE_CONTROL, "no-store, no-transform")
                .header("X-Accel-Buffering", "no") // a proxy in between must pass each event on at once
                .body(streams.open(actor, missed));
    }
}
