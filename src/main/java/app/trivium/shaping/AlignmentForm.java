package app.trivium.shaping;

import app.trivium.process.Journey;
import app.trivium.process.ProcessMap;
import app.trivium.process.ProcessMap.Alignment;
import app.trivium.process.Stage;
import app.trivium.web.Parsing;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the browser sent of the alignment table: "buyer-3" and "marketer-3" for the line of the seller's stage 3.
 *
 * @param typed what was sent, by name
 */
record AlignmentForm(Map<String, String> typed) {

    long edition() {
        Long edition = Parsing.id(typed.get("edition"), "edition");
        return edition == null ? 0 : edition;
    }

    /** The lines as they shall be; what was not sent stays. */
    List<Alignment> lines(ProcessMap process) {
        return process.stages(Journey.SELLER).stream()
                .map(seller -> new Alignment(
                        seller.id(), picked(process, Journey.BUYER, seller), picked(process, Journey.MARKETER, seller)))
                .toList();
    }

    private long picked(ProcessMap process, Journey journey, Stage seller) {
        Long picked = picked(journey.slug() + "-" + seller.id());
        return picked == null ? process.expected(journey, seller.id()).id() : picked;
    }

    private @Nullable Long picked(String name) {
        return Parsing.id(typed.get(name), "stage");
    }
}
