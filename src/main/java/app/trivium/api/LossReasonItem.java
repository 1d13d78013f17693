package app.trivium.api;

import app.trivium.process.LossReason;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

@Schema(name = "LossReason", description = "Why a deal was lost")
record LossReasonItem(long id, String name) {

    static List<LossReasonItem> of(List<LossReason> reasons) {
        return reasons.stream()
                .map(reason -> new LossReasonItem(reason.id(), reason.name()))
                .toList();
    }
}
