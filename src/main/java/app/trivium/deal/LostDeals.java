package app.trivium.deal;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The deals that were lost for a reason of the list. What their outcomes tell of earlier stays as it was told. */
@Component
class LostDeals extends DealsByColumn {

    LostDeals(JdbcClient jdbc) {
        super(jdbc, "loss_reason_id");
    }
}
