package app.trivium.board;

import app.trivium.identity.Actor;
import app.trivium.process.Journey;
import app.trivium.process.Processes;
import app.trivium.web.Texts;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The way to the deals of another process, where there is more than one. Filters stay, but for those by stage. */
@Component
class ProcessLinks {

    private final Processes processes;
    private final Texts texts;

    ProcessLinks(Processes processes, Texts texts) {
        this.processes = processes;
        this.texts = texts;
    }

    /**
     * The way from one board to the like ones.
     *
     * @param opens whether the actor may open deals in the process shown
     * @param links to each process the actor may open deals in; none when there is no other
     */
    record Boards(boolean opens, List<Link> links) {}

    Boards boards(Actor actor, long shown, String board, Address here) {
        List<Processes.Choice> choices = processes.choices(actor);
        boolean opens = choices.stream().anyMatch(choice -> choice.id() == shown);
        return new Boards(opens, opens && choices.size() == 1 ? List.of() : links(choices, shown, board, here));
    }

    private static List<Link> links(List<Processes.Choice> choices, long shown, String board, Address here) {
        Address rest = withoutStages(here);
        return choices.stream()
                .map(choice -> new Link(
                        choice.name(),
                        rest.at("/boards/" + choice.id() + "/" + board).toString(),
                        choice.id() == shown ? "page" : null,
                        null))
                .toList();
    }

    /** To the list of each process's deals and of all; none when there is but one. */
    List<Link> lists(Actor actor, @Nullable Long shown, Address here) {
        List<Processes.Choice> choices = processes.choices(actor);
        if (choices.size() < 2) {
            return List.of();
        }
        Address rest = withoutStages(here).without("process");
        return Stream.concat(
                        Stream.of(Link.of(texts.of("board.list.processes"), rest, shown == null)),
                        choices.stream()
                                .map(choice -> Link.of(
                                        choice.name(),
                                        rest.with("process", Long.toString(choice.id())),
                                        shown != null && shown == choice.id())))
                .toList();
    }

    private static Address withoutStages(Address here) {
        Address rest = here;
        for (Journey journey : Journey.values()) {
            rest = rest.without(journey.slug());
        }
        return rest;
    }
}
