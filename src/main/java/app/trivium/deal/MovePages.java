package app.trivium.deal;

import app.trivium.identity.Actor;
import app.trivium.process.Journey;
import app.trivium.process.ProcessMap;
import app.trivium.process.Processes;
import app.trivium.process.Stage;
import app.trivium.web.Formats;
import app.trivium.web.NotFound;
import app.trivium.web.Texts;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the page "Move to…". */
@Component
class MovePages {

    private final DealSubjects subjects;
    private final Processes processes;
    private final Texts texts;
    private final Clock clock;

    MovePages(DealSubjects subjects, Processes processes, Texts texts, Clock clock) {
        this.subjects = subjects;
        this.processes = processes;
        this.texts = texts;
        this.clock = clock;
    }

    /** For one deal; the form says what is chosen already. */
    MovePage of(Actor actor, long id, MoveForm form) {
        DealSubject deal = subjects.get(actor, id);
        ProcessMap process = processes.map(deal.processId());
        Formats formats = new Formats(actor.locale(), actor.zone(), clock.instant());
        Stage stage = process.known(deal.sellerStageId());
        String since = texts.of(
                "deal.move.since",
                stage.name(),
                formats.daysSince(deal.sellerSince().toInstant()));
        return new MovePage(
                texts.of("deal.move.title", deal.name()),
                deal.about(formats) + " · " + since,
                "/deals/" + id + "/moves",
                id,
                List.of(),
                deal.version(),
                UUID.randomUUID(),
                deal.status() == DealStatus.OPEN,
                deal.starred(),
                Stream.of(Journey.values())
                        .map(journey -> lane(process, journey, deal, form))
                        .toList());
    }

    /** For several deals of one process. */
    MovePage of(Actor actor, List<Long> ids, MoveForm form) {
        List<DealSubject> found = subjects.find(actor, ids);
        if (found.isEmpty()) {
            throw new NotFound("deal.unknown");
        }
        ProcessMap process = processes.map(found.get(0).processId());
        return new MovePage(
                texts.of("deal.move.several.title", found.size()),
                String.join(", ", found.stream().map(DealSubject::name).limit(8).toList()),
                "/deals/moves",
                null,
                found.stream().map(DealSubject::seen).map(Seen::text).toList(),
                0,
                UUID.randomUUID(),
                true,
                false,
                Stream.of(Journey.values())
                        .map(journey -> lane(process, journey, null, form))
                        .toList());
    }

    private static MovePage.Lane lane(ProcessMap process, Journey journey, @Nullable DealSubject deal, MoveForm form) {
        Long from = deal == null ? null : deal.stageId(journey);
        String chosen = form.chosen(journey) == null && from != null ? from.toString() : form.chosen(journey);
        long due = deal == null
                ? 0
                : process.expected(journey, deal.sellerStageId()).id();
        return new MovePage.Lane(
                journey,
                from,
                process.stages(journey).stream()
                        .map(stage -> choice(process, stage, from, due, chosen))
                        .toList());
    }

    private static MovePage.Choice choice(
            ProcessMap process, Stage stage, @Nullable Long from, long due, @Nullable String chosen) {
        boolean seller = stage.journey() == Journey.SELLER;
        return new MovePage.Choice(
                stage.id(),
                stage.name(),
                from != null && from == stage.id(),
                !seller && due == stage.id(),
                Long.toString(stage.id()).equals(chosen),
                seller ? process.expected(Journey.BUYER, stage.id()).id() : null,
                seller ? process.expected(Journey.MARKETER, stage.id()).id() : null);
    }
}
