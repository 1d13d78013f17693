package app.trivium.customfield;

import java.util.List;
import java.util.Optional;

/** The added fields of one kind of record, in their order. */
public record FieldSet(List<CustomField> all) {

    public static final FieldSet NONE = new FieldSet(List.of());

    public FieldSet {
        all = List.copyOf(all);
    }

    /** Those that are not archived: only they are shown and filled in. */
    public List<CustomField> living() {
        return all.stream().filter(field -> !field.archived()).toList();
    }

    /** The field with this id, archived or not. */
    public Optional<CustomField> field(long id) {
        return all.stream().filter(field -> field.id() == id).findFirst();
    }

    /** The field, unless it is archived. */
    public Optional<CustomField> living(long id) {
        return field(id).filter(field -> !field.archived());
    }

    /** The field that programs call so, unless it is archived. */
    public Optional<CustomField> byKey(String key) {
        return living().stream().filter(field -> field.key().equals(key)).findFirst();
    }
}
