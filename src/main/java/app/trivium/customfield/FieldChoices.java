package app.trivium.customfield;

import app.trivium.audit.Change;
import app.trivium.identity.Actor;
import app.trivium.web.Conflict;
import app.trivium.web.Invalid;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door for who shapes what can be picked in a field. Each verb is an admin's, and one transaction. */
@Service
@Transactional
public class FieldChoices {

    public static final int MOST = 100;
    public static final int LONGEST_NAME = 60;

    private final FieldStore store;
    private final Clock clock;

    FieldChoices(FieldStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** The first choices of a field. */
    void begin(long fieldId, List<String> names) {
        if (names.size() > MOST) {
            throw new Invalid("choices", "customfield.choices.many", MOST);
        }
        for (int i = 0; i < names.size(); i++) {
            store.add(new AddedChoice(fieldId, names.get(i), i + 1));
        }
    }

    /** Adds a choice behind the others. */
    public void add(Actor admin, long fieldId, String name) {
        AddedField field = take(admin, fieldId);
        List<AddedChoice> choices = store.choices(fieldId);
        if (choices.size() >= MOST) {
            throw new Invalid("choice", "customfield.choices.many", MOST);
        }
        refuseTaken(choices, name, 0);
        AddedChoice choice = new AddedChoice(fieldId, name, choices.size() + 1);
        store.add(choice);
        store.done(admin, back(told("choiceAdded", field, choice), choice, FieldTakesBack.ARCHIVED, "true", "false"));
    }

    /** @param seen the name that the admin saw */
    public void rename(Actor admin, long fieldId, long choiceId, String seen, String name) {
        AddedField field = take(admin, fieldId);
        AddedChoice choice = store.choice(fieldId, choiceId);
        String was = choice.name();
        if (was.equals(name)) {
            return;
        }
        if (!was.equals(seen)) {
            throw new Conflict("customfield.choice.overtaken", was);
        }
        refuseTaken(store.choices(fieldId), name, choiceId);
        choice.rename(name);
        Change told = FieldStore.told("choiceRenamed", field).from(Map.of("choice", was), Map.of("choice", name));
        store.done(admin, back(told, choice, FieldTakesBack.NAME, was, name));
    }

    /** @param position 1 for the first place among those offered; further than the last is the last */
    public void place(Actor admin, long fieldId, long choiceId, int position) {
        AddedField field = take(admin, fieldId);
        AddedChoice choice = store.choice(fieldId, choiceId);
        List<AddedChoice> offered = new ArrayList<>(store.choices(fieldId).stream()
                .filter(Predicate.not(AddedChoice::isArchived))
                .toList());
        int was = offered.indexOf(choice) + 1;
        offered.remove(choice);
        int is = Math.max(1, Math.min(position, offered.size() + 1));
        if (was == is || was == 0) {
            return;
        }
        offered.add(is - 1, choice);
        for (int i = 0; i < offered.size(); i++) {
            offered.get(i).standAt(i + 1);
        }
        Change told = FieldStore.told("choiceMoved", field)
                .from(
                        Map.of("position", String.valueOf(was)),
                        Map.of("choice", choice.name(), "position", String.valueOf(is)));
        store.done(admin, back(told, choice, FieldTakesBack.POSITION, String.valueOf(was), String.valueOf(is)));
    }

    /** Offers a choice no more; where it was picked it stays. */
    public void archive(Actor admin, long fieldId, long choiceId) {
        AddedField field = take(admin, fieldId);
        AddedChoice choice = store.choice(fieldId, choiceId);
        if (!choice.isArchived()) {
            choice.archive(clock.instant());
            store.done(
                    admin,
                    back(told("choiceArchived", field, choice), choice, FieldTakesBack.ARCHIVED, "false", "true"));
        }
    }

    /** Offers an archived choice again, behind the others. */
    public void bringBack(Actor admin, long fieldId, long choiceId) {
        AddedField field = take(admin, fieldId);
        AddedChoice choice = store.choice(fieldId, choiceId);
        if (choice.isArchived()) {
            choice.bringBack();
            choice.standAt(store.choices(fieldId).stream()
                            .mapToInt(AddedChoice::position)
                            .max()
                            .orElse(0)
                    + 1);
            store.done(
                    admin,
                    back(told("choiceBroughtBack", field, choice), choice, FieldTakesBack.ARCHIVED, "true", "false"));
        }
    }

    private AddedField take(Actor admin, long fieldId) {
        store.hold(admin);
        AddedField field = store.field(fieldId);
        if (!field.type().isPicked()) {
            throw new Invalid("choice", "customfield.choices.none");
        }
        return field;
    }

    private static Change told(String act, AddedField field, AddedChoice choice) {
        return FieldStore.told(act, field).from(Map.of(), Map.of("choice", choice.name()));
    }

    /** The change with how it is taken back. */
    private static Change back(Change told, AddedChoice choice, String what, String was, String is) {
        String name = FieldTakesBack.ofChoice(choice, what);
        return told.reversible(Map.of(name, was), Map.of(name, is));
    }

    private static void refuseTaken(List<AddedChoice> choices, String name, long own) {
        if (choices.stream().anyMatch(other -> other.id() != own && other.name().equalsIgnoreCase(name))) {
            throw new Invalid("choice", "customfield.choice.taken");
        }
    }
}
