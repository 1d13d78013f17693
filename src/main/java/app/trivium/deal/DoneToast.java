package app.trivium.deal;

import app.trivium.web.Toast;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a change of deals is answered with.
 *
 * @param deals the deals that have changed, "id:version" with the version from now on
 * @param suggestion what could be done next with one key; null when nothing suggests itself
 */
record DoneToast(Toast toast, List<String> deals, @Nullable Suggestion suggestion) {

    static DoneToast of(Toast toast, Seen deal) {
        return new DoneToast(toast, List.of(deal.text()), null);
    }

    DoneToast suggesting(@Nullable Suggestion next) {
        return new DoneToast(toast, deals, next);
    }

    /** "Also set buyer to Evaluation?": a move that is made when somebody says yes. */
    record Suggestion(String text, String path, Map<String, String> fields) {}
}
