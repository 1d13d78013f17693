package app.trivium.deal;

import app.trivium.identity.Actor;
import app.trivium.process.Journey;
import app.trivium.process.ProcessMap;
import app.trivium.process.Processes;
import app.trivium.process.Stage;
import app.trivium.web.Formats;
import app.trivium.web.Option;
import app.trivium.web.Texts;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the page by which a deal changes its process. */
@Component
class ProcessChangePages {

    private final DealSubjects subjects;
    private final Processes processes;
    private final Texts texts;
    private final Clock clock;

    ProcessChangePages(DealSubjects subjects, Processes processes, Texts texts, Clock clock) {
        this.subjects = subjects;
        this.processes = processes;
        this.texts = texts;
        this.clock = clock;
    }

    /** The form says what is chosen already; else it is the first other process, and the stages in the same places. */
    ProcessChangePage of(Actor actor, long id, ProcessChangeForm form) {
        DealSubject deal = subjects.get(actor, id);
        ProcessMap present = processes.map(deal.processId());
        Formats formats = new Formats(actor.locale(), actor.zone(), clock.instant());
        List<Option> others = processes.choices(actor).stream()
                .filter(choice -> choice.id() != present.id())
                .map(choice -> new Option(String.valueOf(choice.id()), choice.name()))
                .toList();
        String chosen = chosen(others, form.process());
        return new ProcessChangePage(
                texts.of("deal.process.title", deal.name()),
                texts.of("deal.process.about", deal.about(formats), present.name()),
                id,
                deal.version(),
                UUID.randomUUID(),
                deal.status() == DealStatus.OPEN,
                chosen,
                others,
                chosen.isEmpty() ? List.of() : lanes(deal, present, processes.map(Long.parseLong(chosen)), form));
    }

    private static String chosen(List<Option> others, @Nullable String wanted) {
        return others.stream()
                .map(Option::value)
                .filter(value -> value.equals(wanted))
                .findFirst()
                .orElseGet(() -> others.isEmpty() ? "" : others.get(0).value());
    }

    private List<ProcessChangePage.Lane> lanes(
            DealSubject deal, ProcessMap present, ProcessMap other, ProcessChangeForm form) {
        return Stream.of(Journey.values())
                .map(journey -> lane(present.known(deal.stageId(journey)), other, form.chosen(journey)))
                .toList();
    }

    private ProcessChangePage.Lane lane(Stage present, ProcessMap other, @Nullable String wanted) {
        Journey journey = present.journey();
        List<Option> stages = other.stages(journey).stream()
                .map(stage -> new Option(String.valueOf(stage.id()), stage.name()))
                .toList();
        String chosen = stages.stream()
                .map(Option::value)
                .filter(value -> value.equals(wanted))
                .findFirst()
                .orElseGet(() -> String.valueOf(other.inPlaceOf(present).id()));
        return new ProcessChangePage.Lane(
                journey.name(),
                journey.slug(),
                texts.of("deal.process.lane", texts.of("process.journey." + journey.slug()), present.name()),
                chosen,
                stages);
    }
}
