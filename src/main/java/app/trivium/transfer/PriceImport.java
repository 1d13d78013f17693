package app.trivium.transfer;

import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** A price list adds nothing by itself: the deals of the same import take their amounts from it. */
@Component
class PriceImport implements RowImport<Ground.Product> {

    @Override
    public Kind kind() {
        return Kind.PRODUCTS;
    }

    @Override
    public List<RowPlan<Ground.Product>> plan(Batch batch) {
        return batch.readers().stream().map(PriceImport::plan).toList();
    }

    private static RowPlan<Ground.Product> plan(RowReader reader) {
        String name = reader.needed(FixedTarget.PRODUCT_NAME, 100);
        var price = reader.amount(FixedTarget.PRODUCT_PRICE);
        if (price == null && !reader.failed()) {
            reader.fail(FixedTarget.PRODUCT_PRICE, "transfer.problem.missing");
        }
        return reader.failed() || name == null
                ? RowPlan.rejected(reader.row(), reader.problems())
                : new RowPlan<>(
                        reader.row(),
                        RowVerdict.UNCHANGED,
                        List.of(),
                        new Ground.Product(name, Objects.requireNonNull(price)));
    }

    @Override
    public void carryOut(Batch batch, List<RowPlan<Ground.Product>> plans, Touched touched) {
        // the deals of the import read the price list themselves
    }
}
