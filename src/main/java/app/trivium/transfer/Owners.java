package app.trivium.transfer;

import org.jspecify.annotations.Nullable;

/** Finds out whom a row names as its owner. */
final class Owners {

    private Owners() {}

    /**
     * The user the cell stands for; null for nobody, then the importer owns what the row adds. While an import is only
     * being checked, the importer stands for a user it would have added.
     */
    static @Nullable Long read(Batch batch, RowReader reader, Target target) {
        String notation = reader.meaning(target);
        Long id = OwnerChoice.userId(notation);
        if (notation.equals(OwnerChoice.BY_NAME)) {
            id = batch.ground().user(reader.cell(target));
            if (id == null) {
                reader.fail(target, "transfer.problem.nobody", RowReader.shown(reader.cell(target)));
            } else if (id == 0) {
                return batch.actor().id();
            }
        } else if (id != null && !batch.ground().isUser(id)) {
            reader.fail(target, "deal.owner.unknown");
        }
        if (id != null && !batch.actor().mayEdit(id)) {
            reader.fail(target, "deal.owner.notYours");
        }
        return id;
    }
}
