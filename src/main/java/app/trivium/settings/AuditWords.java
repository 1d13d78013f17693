package app.trivium.settings;

import app.trivium.audit.Area;
import app.trivium.audit.AuditEntry;
import app.trivium.web.Conflict;
import app.trivium.web.Formats;
import app.trivium.web.Texts;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says in plain words what the audit log holds; an act or field without words is told by its own name. */
@Component
class AuditWords {

    private static final int LONGEST_VALUE = 200;

    private final Texts texts;

    AuditWords(Texts texts) {
        this.texts = texts;
    }

    AuditRow row(AuditEntry entry, Formats formats) {
        return new AuditRow(
                AuditController.path(entry.id()),
                formats.moment(entry.at()),
                entry.by(),
                area(entry.area()),
                act(entry),
                entry.subject(),
                entry.fields().stream().map(field -> change(entry, field)).toList(),
                entry.takesBack() == null ? null : AuditController.path(entry.takesBack()),
                entry.takenBack(),
                entry.reversal() != null && !entry.takenBack() && !entry.overtaken());
    }

    /** Each changed field in full. */
    List<AuditField> fields(AuditEntry entry) {
        return entry.fields().stream()
                .map(field -> new AuditField(
                        field(field),
                        words(field, entry.before().get(field)),
                        words(field, entry.after().get(field))))
                .toList();
    }

    /** Why the change cannot be taken back; what never can says why by its act, where there is more to say. */
    String why(AuditEntry entry, Conflict hindrance) {
        String sentence = texts.of(hindrance);
        return entry.reversal() == null
                ? texts.orElse("audit.back.never." + key(entry.area()) + "." + entry.act(), sentence)
                : sentence;
    }

    /** The areas to filter by. */
    List<Choice> areas() {
        return Stream.of(Area.values())
                .map(area -> new Choice(area.name(), area(area), ""))
                .toList();
    }

    String area(Area area) {
        return texts.orElse("audit.area." + key(area), key(area));
    }

    String act(AuditEntry entry) {
        return texts.orElse("audit.act." + key(entry.area()) + "." + entry.act(), entry.act());
    }

    String field(String field) {
        return texts.orElse("audit.field." + field, field);
    }

    private String change(AuditEntry entry, String field) {
        String before = entry.before().get(field);
        String after = entry.after().get(field);
        return entry.before().containsKey(field)
                ? texts.of("settings.audit.change", field(field), value(field, before), value(field, after))
                : texts.of("settings.audit.value", field(field), value(field, after));
    }

    private String value(String field, @Nullable String value) {
        String words = words(field, value);
        int length = words.codePointCount(0, words.length());
        return length <= LONGEST_VALUE ? words : words.substring(0, words.offsetByCodePoints(0, LONGEST_VALUE)) + "…";
    }

    /** In words; a value that has none of its own stands for itself. */
    String words(String field, @Nullable String value) {
        return value == null || value.isEmpty()
                ? texts.of("settings.audit.nothing")
                : texts.orElse("audit.value." + field + "." + value, value);
    }

    private static String key(Area area) {
        return area.name().toLowerCase(Locale.ROOT);
    }
}
