package app.trivium.web;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Merges what two people did to the same record: changes of different fields both count, of the same field ask. */
public final class ThreeWay {

    private ThreeWay() {}

    /**
     * A field that is itself several, each merged for itself.
     *
     * @param <P> the type of the whole
     */
    public interface Parts<P extends Parts<P>> {

        /** The names of the parts in which the two differ. */
        Collection<String> differences(P other);

        /** The same with one part as it is in the other. */
        P withPart(String name, P other);
    }

    /**
     * What becomes of {@code theirs}, the fields as they stand, when somebody who saw {@code was} wants {@code mine}:
     * each field they changed takes their value, every other keeps its own.
     *
     * @throws Contested if somebody else changed one of the same fields meanwhile, to another value
     */
    public static <R extends Record> R merge(R theirs, R was, R mine) {
        List<String> contested = new ArrayList<>();
        R merged = merge(theirs, was, mine, contested);
        if (!contested.isEmpty()) {
            throw new Contested(contested, theirs);
        }
        return merged;
    }

    /** Like {@link #merge}, but where both changed a field {@code mine} is taken: for asking what it shall be. */
    public static <R extends Record> R preferMine(R theirs, R was, R mine) {
        return merge(theirs, was, mine, new ArrayList<>());
    }

    private static <R extends Record> R merge(R theirs, R was, R mine, List<String> contested) {
        List<@Nullable Object> merged = new ArrayList<>();
        for (RecordComponent field : theirs.getClass().getRecordComponents()) {
            Object stands = value(field, theirs);
            Object seen = value(field, was);
            Object wanted = value(field, mine);
            if (stands instanceof Parts<?> parts) {
                merged.add(mergeParts(parts, seen, wanted, contested));
                continue;
            }
            boolean changedByMe = !Objects.equals(seen, wanted);
            boolean changedByThem = !Objects.equals(seen, stands);
            if (changedByMe && changedByThem && !Objects.equals(stands, wanted)) {
                contested.add(field.getName());
            }
            merged.add(changedByMe ? wanted : stands);
        }
        return make(theirs, merged);
    }

    @SuppressWarnings("unchecked")
    private static <P extends Parts<P>> P mergeParts(
            Parts<?> theirs, @Nullable Object was, @Nullable Object mine, List<String> contested) {
        P stands = (P) theirs;
        P seen = (P) Objects.requireNonNull(was);
        P wanted = (P) Objects.requireNonNull(mine);
        P merged = stands;
        for (String part : seen.differences(wanted)) {
            if (seen.differences(stands).contains(part)
                    && stands.differences(wanted).contains(part)) {
                contested.add(part);
            }
            merged = merged.withPart(part, wanted);
        }
        return merged;
    }

    private static @Nullable Object value(RecordComponent field, Record record) {
        try {
            return field.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(record.getClass() + " is not a public record of plain fields", e);
        }
    }

    @SuppressWarnings("unchecked")
    private static <R extends Record> R make(R like, List<@Nullable Object> values) {
        Class<?>[] types = Stream.of(like.getClass().getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            return (R) like.getClass().getDeclaredConstructor(types).newInstance(values.toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(like.getClass() + " is not a public record", e);
        }
    }
}
