package app.trivium.deal;

import app.trivium.identity.Actor;
import app.trivium.web.Conflict;
import app.trivium.web.Texts;
import app.trivium.web.Toast;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Says what came of something done to several deals: how many it was, and which not and why. */
@Component
class SeveralWords {

    private static final int NAMED = 5;

    private final DealSubjects subjects;
    private final Texts texts;

    SeveralWords(DealSubjects subjects, Texts texts) {
        this.subjects = subjects;
        this.texts = texts;
    }

    /**
     * @param key the text that says what was done to {0} deals
     * @param gesture by which all of it can be taken back
     * @throws Conflict if nothing was done at all
     */
    DoneToast of(Actor actor, Several several, String key, UUID gesture) {
        List<String> deals = several.done().stream().map(Seen::text).toList();
        Toast toast = said(actor, several, key)
                .undoneBy("/deals/undo", Map.of("gesture", gesture.toString(), "deals", String.join(",", deals)));
        return new DoneToast(toast, deals, null);
    }

    /** Likewise for what was taken back. */
    DoneToast ofUndo(Actor actor, Several several) {
        List<String> deals = several.done().stream().map(Seen::text).toList();
        return new DoneToast(said(actor, several, "deal.several.undone"), deals, null);
    }

    private Toast said(Actor actor, Several several, String key) {
        String refused = refused(actor, several);
        if (several.done().isEmpty()) {
            throw new Conflict("deal.several.nothing", refused);
        }
        String done = texts.of(key, several.done().size());
        return Toast.of(
                refused.isEmpty()
                        ? done
                        : texts.of(
                                "deal.several.butNot", done, several.refused().size(), refused));
    }

    private String refused(Actor actor, Several several) {
        Map<Long, String> names = subjects.names(actor, several.refusedIds());
        return several.refused().stream()
                .limit(NAMED)
                .map(refused -> texts.of(
                        "deal.several.refused",
                        names.getOrDefault(refused.id(), texts.of("deal.several.unknown")),
                        refused.why()))
                .collect(Collectors.joining(" "));
    }
}
