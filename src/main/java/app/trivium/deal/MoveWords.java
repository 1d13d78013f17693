package app.trivium.deal;

import app.trivium.process.Journey;
import app.trivium.process.Stage;
import app.trivium.web.Texts;
import app.trivium.web.Toast;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says what a move has done, how to take it back, and what suggests itself next. */
@Component
class MoveWords {

    private final Texts texts;

    MoveWords(Texts texts) {
        this.texts = texts;
    }

    DoneToast of(MoveDone done, MoveOrder order) {
        Seen deal = new Seen(done.dealId(), done.version());
        if (done.passages().isEmpty() && order.evidence() == null) {
            return DoneToast.of(Toast.of(texts.of("deal.moved.nowhere", done.dealName())), deal);
        }
        Toast toast = Toast.of(sentence(done))
                .undoneBy(
                        "/deals/" + done.dealId() + "/undo",
                        Map.of("gesture", done.gesture().toString()));
        return DoneToast.of(toast, deal).suggesting(suggestion(done));
    }

    /** "Line 4 retrofit moved from Qualify to Present", naming the journeys when there are several. */
    private String sentence(MoveDone done) {
        List<MoveDone.Passage> passages = done.passages();
        if (passages.isEmpty()) {
            return texts.of("deal.evidence.noted", done.dealName());
        }
        if (passages.size() == 1) {
            MoveDone.Passage only = passages.get(0);
            return texts.of("deal.moved", done.dealName(), only.from(), only.to());
        }
        String all = passages.stream()
                .map(passage -> texts.of("deal.moved.journey", journey(passage.journey()), passage.to()))
                .collect(Collectors.joining(", "));
        return texts.of("deal.moved.journeys", done.dealName(), all);
    }

    private DoneToast.@Nullable Suggestion suggestion(MoveDone done) {
        if (done.suggested().isEmpty()) {
            return null;
        }
        Map<String, String> fields = new HashMap<>();
        fields.put("version", Long.toString(done.version()));
        fields.put("gesture", UUID.randomUUID().toString());
        done.suggested().forEach(stage -> fields.put(stage.journey().slug(), Long.toString(stage.id())));
        String all =
                done.suggested().stream().map(this::setTo).collect(Collectors.joining(texts.of("deal.suggest.and")));
        return new DoneToast.Suggestion(texts.of("deal.suggest", all), "/deals/" + done.dealId() + "/moves", fields);
    }

    private String setTo(Stage stage) {
        return texts.of("deal.suggest.one", journey(stage.journey()), stage.name());
    }

    private String journey(Journey journey) {
        return texts.of("deal.journey." + journey.slug());
    }
}
