package app.trivium.customfield;

import app.trivium.audit.Area;
import app.trivium.audit.AuditEntry;
import app.trivium.identity.Actor;
import app.trivium.identity.TakesBack;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Takes back what was done to fields and their choices. A field or choice that was added is archived, since something
 * may be in it already.
 */
@Component
class FieldTakesBack implements TakesBack {

    static final String ARCHIVED = "archived";
    static final String POSITION = "position";
    static final String NAME = "name";

    private static final Pattern OF_CHOICE = Pattern.compile("choice\\.(\\d+)\\.(\\w+)");

    private final FieldDesk desk;
    private final FieldChoices choices;
    private final FieldStore store;

    FieldTakesBack(FieldDesk desk, FieldChoices choices, FieldStore store) {
        this.desk = desk;
        this.choices = choices;
        this.store = store;
    }

    /** What something about a choice is called where a change of it is taken back. */
    static String ofChoice(AddedChoice choice, String what) {
        return "choice." + choice.id() + "." + what;
    }

    @Override
    public Area area() {
        return Area.FIELD;
    }

    @Override
    public void hold(Actor admin, AuditEntry entry) {
        store.hold(admin);
    }

    @Override
    public Map<String, @Nullable String> state(AuditEntry entry) {
        AddedField field = store.field(entry.subjectId());
        Map<String, @Nullable String> state = new HashMap<>(field.words().told());
        state.put(ARCHIVED, String.valueOf(field.isArchived()));
        if (!field.isArchived()) {
            List<AddedField> living = store.fields(field.record()).stream()
                    .filter(Predicate.not(AddedField::isArchived))
                    .toList();
            state.put(POSITION, String.valueOf(living.indexOf(field) + 1));
        }
        List<AddedChoice> all = store.choices(field.id());
        List<AddedChoice> offered =
                all.stream().filter(Predicate.not(AddedChoice::isArchived)).toList();
        for (AddedChoice choice : all) {
            state.put(ofChoice(choice, NAME), choice.name());
            state.put(ofChoice(choice, ARCHIVED), String.valueOf(choice.isArchived()));
            if (!choice.isArchived()) {
                state.put(ofChoice(choice, POSITION), String.valueOf(offered.indexOf(choice) + 1));
            }
        }
        return state;
    }

    @Override
    public void giveBack(Actor admin, AuditEntry entry, Map<String, @Nullable String> was) {
        long field = entry.subjectId();
        Map<String, String> earlier = new HashMap<>();
        was.forEach((name, value) -> earlier.put(name, Objects.requireNonNull(value)));
        Matcher ofChoice = OF_CHOICE.matcher(earlier.keySet().iterator().next());
        if (ofChoice.matches()) {
            String value = earlier.get(ofChoice.group());
            giveBack(admin, field, Long.parseLong(ofChoice.group(1)), ofChoice.group(2), Objects.requireNonNull(value));
        } else if (earlier.containsKey(ARCHIVED)) {
            archive(admin, field, Boolean.parseBoolean(earlier.get(ARCHIVED)));
        } else if (earlier.containsKey(POSITION)) {
            desk.place(admin, field, Integer.parseInt(earlier.get(POSITION)));
        } else {
            AddedField present = store.field(field);
            desk.change(admin, field, present.edition(), present.words().with(earlier));
        }
    }

    private void archive(Actor admin, long field, boolean archived) {
        if (archived) {
            desk.archive(admin, field);
        } else {
            desk.bringBack(admin, field);
        }
    }

    private void giveBack(Actor admin, long field, long choice, String what, String value) {
        switch (what) {
            case NAME ->
                choices.rename(admin, field, choice, store.choice(field, choice).name(), value);
            case POSITION -> choices.place(admin, field, choice, Integer.parseInt(value));
            default -> {
                if (Boolean.parseBoolean(value)) {
                    choices.archive(admin, field, choice);
                } else {
                    choices.bringBack(admin, field, choice);
                }
            }
        }
    }
}
