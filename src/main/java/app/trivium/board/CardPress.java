package app.trivium.board;

import app.trivium.process.ProcessMap;
import app.trivium.process.StripWriter;
import app.trivium.web.Drawn;
import app.trivium.web.Formats;
import app.trivium.web.Press;
import app.trivium.web.Texts;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Draws cards. */
@Component
class CardPress {

    private final Press press;
    private final Texts texts;

    CardPress(Press press, Texts texts) {
        this.press = press;
        this.texts = texts;
    }

    /** Whatever a card depends on beside its row and the language; a process that was changed is another one. */
    private record Look(ProcessMap process, BoardSort sort, ZoneId zone, LocalDate today) {}

    private record From(Look look, CardRow row) {}

    List<Drawn> cards(ProcessMap process, BoardSort sort, Formats formats, List<CardRow> rows) {
        Look look = new Look(process, sort, formats.zone(), formats.today());
        CardWriter writer = new CardWriter(sort, new StripWriter(process, formats, texts), formats, texts);
        return rows.stream()
                .map(row -> press.draw(
                        "board/card",
                        "card",
                        formats.locale(),
                        new From(look, row),
                        () -> Map.of("card", writer.write(row))))
                .toList();
    }
}
