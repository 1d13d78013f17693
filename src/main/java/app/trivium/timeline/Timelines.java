package app.trivium.timeline;

import app.trivium.customfield.CustomFields;
import app.trivium.customfield.FieldSet;
import app.trivium.customfield.RecordKind;
import app.trivium.identity.Actor;
import app.trivium.identity.Initials;
import app.trivium.timeline.TimelineQuery.Row;
import app.trivium.web.Formats;
import app.trivium.web.Markdown;
import app.trivium.web.Texts;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells what happened to a deal: its moves, decisions, changes and notes in one list. */
@Component
public class Timelines {

    private static final int PAGE = 40;
    private static final List<String> ORDER = List.of("OUTCOME", "MOVE", "PASS", "CHANGE");

    private final TimelineQuery query;
    private final CustomFields customs;
    private final Texts texts;
    private final Clock clock;

    Timelines(TimelineQuery query, CustomFields customs, Texts texts, Clock clock) {
        this.query = query;
        this.customs = customs;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * @param before where an earlier stretch ended; null for the newest
     * @param editable whether the actor may change the deal, and so their own notes on it
     */
    public Timeline of(Actor actor, long dealId, @Nullable String before, boolean editable) {
        List<Row> rows = query.rows(actor, dealId, Cursor.parse(before), PAGE + 1);
        boolean more = rows.size() > PAGE;
        List<Row> shown = more ? rows.subList(0, PAGE) : rows;
        String older = more
                ? "/deals/" + dealId + "/timeline?before="
                        + Cursor.at(shown.get(shown.size() - 1)).text()
                : null;
        Formats formats = new Formats(actor.locale(), actor.zone(), clock.instant());
        LineTexts words = new LineTexts(texts, formats, fields(shown));
        return new Timeline(
                gestures(shown).stream()
                        .map(gesture -> entry(actor, dealId, gesture, words, formats, editable))
                        .toList(),
                older);
    }

    /** Asked for only when one of them was changed. */
    private FieldSet fields(List<Row> rows) {
        boolean needed =
                rows.stream().anyMatch(row -> row.what() != null && row.what().startsWith("custom."));
        return needed ? customs.of(RecordKind.DEAL) : FieldSet.NONE;
    }

    /** Neighbouring rows of one gesture belong together, but a note stands alone. */
    private static List<List<Row>> gestures(List<Row> rows) {
        List<List<Row>> gestures = new ArrayList<>();
        Row last = null;
        for (Row row : rows) {
            if (last == null || isNote(row) || isNote(last) || !row.gesture().equals(last.gesture())) {
                gestures.add(new ArrayList<>());
            }
            gestures.get(gestures.size() - 1).add(row);
            last = row;
        }
        return gestures;
    }

    /**
     * The rows of a gesture in the order one would tell them: what was decided, then the moves, then the rest. That we
     * no longer know where the buyer stands follows from their move, and goes without saying.
     */
    private static List<Row> worthSaying(List<Row> gesture) {
        boolean buyerMoved = gesture.stream().anyMatch(row -> row.kind().equals("MOVE") && "BUYER".equals(row.what()));
        return gesture.stream()
                .filter(row -> !(buyerMoved && "BUYER_EVIDENCE".equals(row.what()) && "GUESS".equals(row.newValue())))
                .sorted(Comparator.comparing((Row row) -> ORDER.indexOf(row.kind()))
                        .thenComparing(Row::id))
                .toList();
    }

    private static boolean isNote(Row row) {
        return row.kind().equals("NOTE");
    }

    private static Timeline.Entry entry(
            Actor actor, long dealId, List<Row> rows, LineTexts words, Formats formats, boolean editable) {
        List<Row> told = worthSaying(rows);
        Row first = told.get(0);
        return new Timeline.Entry(
                words.icon(first),
                told.size() == 1 && first.kind().equals("MOVE") ? first.what() : null,
                isNote(first) ? List.of() : words.lines(told),
                first.byName(),
                Initials.of(first.byName()),
                formats.date(first.at()),
                formats.moment(first.at()),
                first.at().toString(),
                isNote(first) ? text(first, dealId, editable && first.byId() == actor.id()) : null);
    }

    private static Timeline.Text text(Row note, long dealId, boolean own) {
        return new Timeline.Text(
                note.id(),
                Markdown.html(Objects.requireNonNull(note.words())),
                note.editedAt() != null,
                own ? "/deals/" + dealId + "/notes/" + note.id() : null);
    }
}
