package app.trivium.criteria;

import app.trivium.process.Criterion;
import app.trivium.process.ProcessMap;
import app.trivium.process.Stage;
import app.trivium.web.Formats;
import app.trivium.web.Texts;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells how far a deal is with the checklists of the stages at which it stands. */
@Component
public class DealChecklists {

    private final CriteriaQuery query;
    private final Facts facts;
    private final Texts texts;

    DealChecklists(CriteriaQuery query, Facts facts, Texts texts) {
        this.query = query;
        this.facts = facts;
        this.texts = texts;
    }

    /**
     * A criterion, and whether the deal meets it.
     *
     * @param byHand whether somebody ticks it
     * @param tickedAt when and by whom it was ticked; null when it was not
     */
    public record State(
            Criterion criterion,
            boolean met,
            boolean byHand,
            @Nullable Instant tickedAt,
            @Nullable String tickedBy) {}

    /**
     * The criteria of these stages in their order. The database is asked only if there are some.
     *
     * @param stages where the deal stands, by id
     */
    public List<State> states(long dealId, ProcessMap process, List<Long> stages) {
        List<Criterion> criteria = stages.stream()
                .flatMap(stage -> process.checklist(stage).stream())
                .toList();
        if (criteria.isEmpty()) {
            return List.of();
        }
        Set<Long> met = query.met(dealId, criteria);
        Map<Long, CriteriaQuery.Tick> ticks = query.ticks(dealId);
        return criteria.stream()
                .map(one -> state(one, met.contains(one.id()), ticks.get(one.id())))
                .toList();
    }

    private State state(Criterion criterion, boolean met, CriteriaQuery.@Nullable Tick tick) {
        return facts.of(criterion).isPresent() || tick == null
                ? new State(criterion, met, facts.of(criterion).isEmpty(), null, null)
                : new State(criterion, met, true, tick.at(), tick.by());
    }

    /** The same to be shown: one list for each stage that has any criteria. */
    public List<Checklist> of(long dealId, ProcessMap process, List<Stage> stages, Formats formats) {
        Map<Long, List<State>> byStage = states(
                        dealId, process, stages.stream().map(Stage::id).toList())
                .stream()
                .collect(Collectors.groupingBy(state -> state.criterion().stage()));
        return stages.stream()
                .filter(stage -> byStage.containsKey(stage.id()))
                .map(stage -> new Checklist(
                        stage.journey().name(),
                        texts.of("process.journey." + stage.journey().slug()),
                        stage.name(),
                        byStage.getOrDefault(stage.id(), List.of()).stream()
                                .map(state -> item(state, formats))
                                .toList()))
                .toList();
    }

    private Checklist.Item item(State state, Formats formats) {
        String by = state.tickedBy();
        Instant at = state.tickedAt();
        return new Checklist.Item(
                state.criterion().id(),
                state.criterion().text(),
                state.criterion().required(),
                state.met(),
                state.byHand(),
                by == null || at == null ? null : texts.of("criteria.by", by, formats.date(at)));
    }
}
