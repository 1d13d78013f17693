package app.trivium.settings;

import app.trivium.audit.Area;
import app.trivium.audit.AuditEntry;
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
                formats.moment(entry.at()),
                entry.by(),
                area(entry.area()),
                act(entry),
                entry.subject(),
                entry.fields().stream().map(field -> change(entry, field)).toList());
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
                ? texts.of("settings.audit.change", field(field), value(before), value(after))
                : texts.of("settings.audit.value", field(field), value(after));
    }

    private String value(@Nullable String value) {
        if (value == null || value.isEmpty()) {
            return texts.of("settings.audit.nothing");
        }
        int length = value.codePointCount(0, value.length());
        return length <= LONGEST_VALUE ? value : value.substring(0, value.offsetByCodePoints(0, LONGEST_VALUE)) + "…";
    }

    private static String key(Area area) {
        return area.name().toLowerCase(Locale.ROOT);
    }
}
