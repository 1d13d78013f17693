package app.trivium.transfer;

import java.util.List;

/**
 * How the rows of one kind of file become records. Planning only reads, so that a check can tell beforehand what would
 * become of each row; carrying out does what the plan says, through the front doors everybody uses.
 *
 * @param <W> what has to be done for a row
 */
interface RowImport<W> {

    Kind kind();

    /** One plan for each row of the batch, in their order. */
    List<RowPlan<W>> plan(Batch batch);

    /** Does what has to be done for these rows, and notes what it touched. */
    void carryOut(Batch batch, List<RowPlan<W>> plans, Touched touched);
}
