package app.trivium.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

@Schema(description = "The sales processes, and the reasons by which a deal can be lost in any of them")
record ProcessList(List<SalesProcess> items, List<LossReasonItem> lossReasons) {}
