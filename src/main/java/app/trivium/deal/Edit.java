package app.trivium.deal;

import java.util.List;
import java.util.Objects;

/** What somebody who saw a deal's fields as they {@code was} wants them to be. */
record Edit(DealFields was, DealFields now) {

    /** The fields both parties changed since {@code was}, to different values. */
    List<EditedField> contested(DealFields present) {
        return was.differencesTo(now).stream()
                .filter(field -> !Objects.equals(field.of(present), field.of(was)))
                .filter(field -> !Objects.equals(field.of(present), field.of(now)))
                .toList();
    }

    /**
     * What becomes of the fields as they stand: each that was changed takes its new value, every other keeps its own. A
     * next step that is gone takes its kind along.
     */
    DealFields onto(DealFields present) {
        DealFields merged = present;
        for (EditedField field : was.differencesTo(now)) {
            merged = field.put(merged, field.textOf(now));
        }
        return merged.nextStep() == null ? merged.withNextStepKind(null) : merged;
    }
}
