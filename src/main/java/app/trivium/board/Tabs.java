package app.trivium.board;

import app.trivium.process.Journey;
import app.trivium.web.Texts;
import java.util.ArrayList;
import java.util.List;

/** The ways to look at the deals of a process: its three boards and the alignment view. The filters stay. */
final class Tabs {

    static final String ALIGNMENT = "alignment";

    private Tabs() {}

    static List<Link> of(long process, String current, Address here, Texts texts) {
        String boards = "/boards/" + process + "/";
        List<Link> tabs = new ArrayList<>();
        for (Journey journey : Journey.values()) {
            tabs.add(new Link(
                    texts.of("process.journey." + journey.slug()),
                    here.at(boards + journey.slug()).toString(),
                    current.equals(journey.slug()) ? "page" : null,
                    journey.name()));
        }
        tabs.add(new Link(
                texts.of("board.alignment"),
                here.without("sort").at(boards + ALIGNMENT).toString(),
                current.equals(ALIGNMENT) ? "page" : null,
                null));
        return tabs;
    }
}
