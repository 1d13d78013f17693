package app.trivium.transfer;

import app.trivium.customfield.CustomField;
import app.trivium.customfield.CustomFields;
import app.trivium.customfield.FieldSet;
import app.trivium.customfield.RecordKind;
import app.trivium.web.Invalid;
import app.trivium.web.Parsing;
import app.trivium.web.Texts;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the columns of a file can fill at present, and what of a stored mapping is still to be asked. */
@Component
class Targets {

    private static final int LONGEST = 40;

    private final CustomFields customs;
    private final Texts texts;

    Targets(CustomFields customs, Texts texts) {
        this.customs = customs;
        this.texts = texts;
    }

    /**
     * Something to fill.
     *
     * @param label how people know it
     * @param usualNames what columns for it are called, the surest first
     */
    record Offered(Target target, String label, List<String> usualNames) {}

    /** The fields that admins have added to such records, archived ones too. */
    FieldSet fields(Kind kind) {
        RecordKind record = kind.record();
        return record == null ? FieldSet.NONE : customs.of(record);
    }

    Map<Kind, List<Offered>> offered() {
        Map<Kind, List<Offered>> offered = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            offered.put(kind, offered(kind));
        }
        return offered;
    }

    List<Offered> offered(Kind kind) {
        Stream<Offered> fixed = kind.fixedTargets().stream()
                .map(target -> new Offered(target, texts.of("transfer.target." + target.key()), target.usualNames()));
        return Stream.concat(fixed, fields(kind).living().stream().map(field -> offered(kind, field)))
                .toList();
    }

    private static Offered offered(Kind kind, CustomField field) {
        List<String> names = List.of(Likeness.plain(field.name()), Likeness.plain(field.key()));
        return new Offered(new AddedTarget(kind, field.type(), field.id()), field.name(), names);
    }

    /**
     * The target that a form names; null when it names none.
     *
     * @throws Invalid at the form's field if it is not offered
     */
    @Nullable Target read(@Nullable String sent, String input) {
        String notation = Parsing.optionalLine(sent, input, LONGEST);
        if (notation == null) {
            return null;
        }
        Target target;
        try {
            target = Target.parse(notation);
        } catch (IllegalArgumentException e) {
            throw new Invalid(input, "web.choice.unknown");
        }
        if (target instanceof AddedTarget added
                && fields(added.kind()).living(added.fieldId()).isEmpty()) {
            throw new Invalid(input, "transfer.mapping.archived");
        }
        return target;
    }

    /** What the user has to say before the file can be checked, in words. */
    List<String> openQuestions(Mapping mapping) {
        return Stream.concat(
                        mapping.openQuestions().stream().map(question -> texts.of("transfer.question." + question)),
                        archived(mapping))
                .toList();
    }

    private Stream<String> archived(Mapping mapping) {
        Kind kind = mapping.kind();
        if (kind == null || mapping.columns().keySet().stream().noneMatch(AddedTarget.class::isInstance)) {
            return Stream.of();
        }
        FieldSet fields = fields(kind);
        return mapping.columns().entrySet().stream()
                .filter(entry -> entry.getKey() instanceof AddedTarget added
                        && fields.living(added.fieldId()).isEmpty())
                .map(entry ->
                        texts.of("transfer.question.archived", mapping.header().get(entry.getValue())));
    }
}
