package app.trivium.deal;

import app.trivium.web.Option;
import java.util.List;
import java.util.UUID;

/**
 * What the page and the dialog show by which a deal changes its process.
 *
 * @param about account, amount, and the process it is in
 * @param process the process chosen, of those offered; empty when there is none
 * @param lanes the three journeys of the process chosen
 */
record ProcessChangePage(
        String heading,
        String about,
        long deal,
        long version,
        UUID gesture,
        boolean open,
        String process,
        List<Option> processes,
        List<Lane> lanes) {

    /** @param label "Seller: from Qualify to" */
    record Lane(String journey, String field, String label, String stage, List<Option> stages) {}
}
