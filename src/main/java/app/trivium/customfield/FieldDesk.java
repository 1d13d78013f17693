package app.trivium.customfield;

import app.trivium.identity.Actor;
import app.trivium.web.Invalid;
import java.text.Normalizer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door for who adds and shapes fields. Each verb is an admin's, and one transaction. */
@Service
@Transactional
public class FieldDesk {

    /** More would not be filled in. */
    public static final int MOST = 50;

    private static final int LONGEST_KEY = 36;

    private static final Map<String, @Nullable String> ARCHIVED = Map.of(FieldTakesBack.ARCHIVED, "true");
    private static final Map<String, @Nullable String> LIVING = Map.of(FieldTakesBack.ARCHIVED, "false");

    private final FieldStore store;
    private final FieldChoices choices;
    private final Clock clock;

    FieldDesk(FieldStore store, FieldChoices choices, Clock clock) {
        this.store = store;
        this.choices = choices;
        this.clock = clock;
    }

    /**
     * Adds a field behind the others and returns its id.
     *
     * @param names what can be picked, if it is picked
     */
    public long add(Actor admin, RecordKind record, FieldType type, FieldWords words, List<String> names) {
        store.hold(admin);
        List<AddedField> fields = store.fields(record);
        if (fields.stream().filter(Predicate.not(AddedField::isArchived)).count() >= MOST) {
            throw new Invalid("name", "customfield.many", MOST);
        }
        refuseTaken(fields, words.name(), 0);
        if (type.isPicked() && names.isEmpty()) {
            throw new Invalid("choices", "customfield.choices.missing");
        }
        AddedField field = new AddedField(record, freeKey(words.name(), fields), type, words, fields.size() + 1);
        store.add(field);
        List<String> offered = type.isPicked() ? names : List.of();
        choices.begin(field.id(), offered);
        Map<String, @Nullable String> told = new HashMap<>(words.told());
        told.put("type", type.key());
        told.put("record", record.key());
        if (!offered.isEmpty()) {
            told.put("choices", String.join(", ", offered));
        }
        store.done(admin, FieldStore.told("added", field).from(Map.of(), told).reversible(ARCHIVED, LIVING));
        return field.id();
    }

    /** @param seen the edition of the field that the admin saw */
    public void change(Actor admin, long fieldId, long seen, FieldWords words) {
        store.hold(admin);
        AddedField field = store.field(fieldId);
        FieldWords was = field.words();
        if (was.equals(words)) {
            return;
        }
        store.refuseIfEdited(seen, field);
        refuseTaken(store.fields(field.record()), words.name(), fieldId);
        field.describe(words);
        store.done(
                admin,
                FieldStore.told("changed", field).from(was.told(), words.told()).reversible());
    }

    /**
     * Puts a field in another place among those that are not archived.
     *
     * @param position 1 for the first place; further than the last is the last
     */
    public void place(Actor admin, long fieldId, int position) {
        store.hold(admin);
        AddedField field = store.field(fieldId);
        List<AddedField> living = new ArrayList<>(store.fields(field.record()).stream()
                .filter(Predicate.not(AddedField::isArchived))
                .toList());
        int was = living.indexOf(field) + 1;
        living.remove(field);
        int is = Math.max(1, Math.min(position, living.size() + 1));
        if (was == is || was == 0) {
            return;
        }
        living.add(is - 1, field);
        for (int i = 0; i < living.size(); i++) {
            living.get(i).standAt(i + 1);
        }
        store.done(
                admin,
                FieldStore.told("moved", field)
                        .from(Map.of("position", String.valueOf(was)), Map.of("position", String.valueOf(is)))
                        .reversible());
    }

    /** Takes a field out of every page; what is in it stays, and comes back with it. */
    public void archive(Actor admin, long fieldId) {
        store.hold(admin);
        AddedField field = store.field(fieldId);
        if (!field.isArchived()) {
            field.archive(clock.instant());
            store.done(admin, FieldStore.told("archived", field).reversible(LIVING, ARCHIVED));
        }
    }

    /** Puts an archived field behind the others again. */
    public void bringBack(Actor admin, long fieldId) {
        store.hold(admin);
        AddedField field = store.field(fieldId);
        if (field.isArchived()) {
            field.bringBack();
            field.standAt(store.fields(field.record()).stream()
                            .mapToInt(AddedField::position)
                            .max()
                            .orElse(0)
                    + 1);
            store.done(admin, FieldStore.told("broughtBack", field).reversible(ARCHIVED, LIVING));
        }
    }

    private static void refuseTaken(List<AddedField> fields, String name, long own) {
        if (fields.stream()
                .anyMatch(other -> other.id() != own && other.words().name().equalsIgnoreCase(name))) {
            throw new Invalid("name", "customfield.taken");
        }
    }

    /** "Go-live date" becomes "go_live_date"; with a number behind it when that is taken. */
    private static String freeKey(String name, List<AddedField> fields) {
        Set<String> taken = fields.stream().map(AddedField::key).collect(Collectors.toSet());
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "_")
                .replaceAll("^[_0-9]+|_+$", "");
        String base = plain.isEmpty() ? "field" : plain.substring(0, Math.min(LONGEST_KEY, plain.length()));
        String key = base;
        for (int number = 2; taken.contains(key); number++) {
            key = base + "_" + number;
        }
        return key;
    }
}
