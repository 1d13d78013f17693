package app.trivium.api;

import app.trivium.web.Problem;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

@Schema(
        name = "DealBatch",
        description =
                "Deals by their external ids, at most 1,000. One that is not known yet is opened; of one that is, "
                        + "the named fields change, null empties a field, and a stage is moved to.")
record DealBatch(List<DealWish> rows) {

    /** The same as it is sent; one row that cannot be read does not keep the others. */
    record Unread(List<JsonNode> rows) {
        Unread {
            Given.required(rows, "rows");
        }
    }

    enum Verdict {
        OPENED,
        CHANGED,
        UNCHANGED,
        REFUSED
    }

    @Schema(name = "DealBatchRow", description = "What became of one row")
    record Row(
            @Nullable String externalId,
            Verdict status,

            @Schema(description = "The deal's id; null when the row was refused") @Nullable Long id,

            @Schema(description = "Why it was refused") @Nullable Problem problem) {}

    @Schema(name = "DealBatchAnswer", description = "What became of the rows, in their order")
    record Answer(List<Row> items) {}
}
