package app.trivium.deal;

import app.trivium.identity.Actor;
import app.trivium.process.Processes;
import app.trivium.web.Formats;
import app.trivium.web.NotFound;
import app.trivium.web.Texts;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the pages that ask what winning, losing, holding or reopening a deal needs to know. */
@Component
class OutcomePages {

    private static final int NAMED = 8;

    private final DealSubjects subjects;
    private final Processes processes;
    private final Texts texts;
    private final Clock clock;

    OutcomePages(DealSubjects subjects, Processes processes, Texts texts, Clock clock) {
        this.subjects = subjects;
        this.processes = processes;
        this.texts = texts;
        this.clock = clock;
    }

    OutcomePage of(Actor actor, long id, DealStatus to) {
        DealSubject deal = subjects.get(actor, id);
        Formats formats = new Formats(actor.locale(), actor.zone(), clock.instant());
        String heading = texts.of("deal.outcome.title." + to.key(), deal.name());
        return page(to, heading, deal.about(formats), id, List.of(), deal.version(), formats);
    }

    OutcomePage of(Actor actor, List<Long> ids, DealStatus to) {
        List<DealSubject> found = subjects.find(actor, ids);
        if (found.isEmpty()) {
            throw new NotFound("deal.unknown");
        }
        Formats formats = new Formats(actor.locale(), actor.zone(), clock.instant());
        String heading = texts.of("deal.outcome.title." + to.key(), texts.of("deal.several.count", found.size()));
        String about = String.join(
                ", ", found.stream().map(DealSubject::name).limit(NAMED).toList());
        return page(
                to,
                heading,
                about,
                null,
                found.stream().map(DealSubject::seen).map(Seen::text).toList(),
                0,
                formats);
    }

    private OutcomePage page(
            DealStatus to,
            String heading,
            String about,
            @Nullable Long deal,
            List<String> deals,
            long version,
            Formats formats) {
        return new OutcomePage(
                to,
                heading,
                about,
                deal == null ? "/deals/outcome" : "/deals/" + deal + "/outcome",
                deal,
                deals,
                version,
                UUID.randomUUID(),
                formats.today(),
                formats.today().plusDays(1),
                to == DealStatus.LOST ? processes.lossReasons() : List.of());
    }
}
