package app.trivium.timeline;

import app.trivium.customfield.CustomField;
import app.trivium.customfield.FieldSet;
import app.trivium.customfield.ValueTexts;
import app.trivium.deal.BuyerEvidence;
import app.trivium.money.Money;
import app.trivium.timeline.Timeline.Line;
import app.trivium.timeline.TimelineQuery.Row;
import app.trivium.web.Formats;
import app.trivium.web.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts what the history keeps in its own notation into words for one reader. */
final class LineTexts {

    private final Texts texts;
    private final Formats formats;
    private final FieldSet fields;

    /** @param fields what admins have added; needed where one of them was changed */
    LineTexts(Texts texts, Formats formats, FieldSet fields) {
        this.fields = fields;
        this.texts = texts;
        this.formats = formats;
    }

    String icon(Row row) {
        return switch (row.kind()) {
            case "MOVE" -> row.oldValue() == null ? "plus" : "move";
            case "OUTCOME" ->
                switch (what(row)) {
                    case "WON" -> "won";
                    case "LOST" -> "lost";
                    case "ON_HOLD" -> "hold";
                    default -> "undo";
                };
            case "CHANGE" -> "edit";
            default -> "note";
        };
    }

    List<Line> lines(List<Row> rows) {
        return rows.stream().map(this::line).toList();
    }

    private Line line(Row row) {
        return switch (row.kind()) {
            case "MOVE" -> new Line(texts.of("process.journey." + key(row)), moved(row), row.words());
            case "PASS" ->
                new Line(
                        texts.of("timeline.pass"),
                        texts.of("timeline.pass.without", Objects.requireNonNull(row.newValue())),
                        row.words());
            case "OUTCOME" -> new Line(texts.of("timeline.outcome." + key(row)), decided(row), row.words());
            default -> new Line(label(row), changed(row), null);
        };
    }

    private String label(Row row) {
        return added(what(row)).map(CustomField::name).orElseGet(() -> texts.of("deal.field." + key(row)));
    }

    private Optional<CustomField> added(String what) {
        return fields.all().stream().filter(field -> field.input().equals(what)).findFirst();
    }

    private String moved(Row row) {
        return row.oldValue() == null
                ? texts.of("timeline.opened", Objects.requireNonNull(row.newValue()))
                : passage(row.oldValue(), Objects.requireNonNull(row.newValue()));
    }

    /** Of an outcome the old value is the reason it was lost for, the new one the day it is about. */
    private String decided(Row row) {
        String day = row.newValue() == null ? "" : formats.date(LocalDate.parse(row.newValue()));
        return switch (what(row)) {
            case "WON" -> day;
            case "LOST" -> texts.of("timeline.lost", Objects.requireNonNull(row.oldValue()), day);
            case "ON_HOLD" -> texts.of("timeline.held", day);
            default -> "";
        };
    }

    private String changed(Row row) {
        if (what(row).equals("TAGS")) {
            return tags(row);
        }
        String before = value(what(row), row.oldValue());
        String after = value(what(row), row.newValue());
        if (before == null) {
            return texts.of("timeline.set", String.valueOf(after));
        }
        return after == null ? texts.of("timeline.cleared", before) : passage(before, after);
    }

    private String passage(String from, String to) {
        return texts.of("timeline.passage", from, to);
    }

    private @Nullable String value(String field, @Nullable String kept) {
        if (kept == null) {
            return field.equals("PROBABILITY") ? texts.of("timeline.probability.automatic") : null;
        }
        return switch (field) {
            case "AMOUNT" -> {
                Money money = Money.parse(kept);
                yield formats.money(money.amount(), money.currency());
            }
            case "EXPECTED_CLOSE", "NEXT_STEP_ON" -> formats.date(LocalDate.parse(kept));
            case "PROBABILITY" -> texts.of("timeline.probability", kept);
            case "BUYER_EVIDENCE" -> evidence(BuyerEvidence.parse(kept));
            default ->
                added(field)
                        .map(known -> new ValueTexts(texts, formats).words(known, kept))
                        .orElse(kept);
        };
    }

    private String evidence(BuyerEvidence evidence) {
        String kind = texts.of("timeline.evidence." + evidence.kind().key());
        String known = Stream.of(evidence.by(), evidence.on() == null ? null : formats.date(evidence.on()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return known.isEmpty() ? kind : kind + " (" + known + ")";
    }

    /** "+ enterprise, − renewal". */
    private static String tags(Row row) {
        List<String> before = split(row.oldValue());
        List<String> after = split(row.newValue());
        List<String> words = new ArrayList<>();
        after.stream().filter(tag -> !before.contains(tag)).forEach(tag -> words.add("+ " + tag));
        before.stream().filter(tag -> !after.contains(tag)).forEach(tag -> words.add("− " + tag));
        return String.join(", ", words);
    }

    private static List<String> split(@Nullable String tags) {
        return tags == null ? List.of() : List.of(tags.split(", "));
    }

    private static String what(Row row) {
        return Objects.requireNonNull(row.what());
    }

    private static String key(Row row) {
        return what(row).toLowerCase(Locale.ROOT);
    }
}
