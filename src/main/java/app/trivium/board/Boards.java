package app.trivium.board;

import app.trivium.deal.DealStatus;
import app.trivium.identity.Actor;
import app.trivium.money.Currencies;
import app.trivium.process.Journey;
import app.trivium.process.ProcessMap;
import app.trivium.process.Processes;
import app.trivium.process.Stage;
import app.trivium.process.StripWriter;
import app.trivium.web.Invalid;
import app.trivium.web.NotFound;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.util.MultiValueMap;

/** The boards for whoever wants their figures and not a page: the same filters, the same deals, the same totals. */
@Service
public class Boards {

    private final FilterReadings readings;
    private final BoardQuery query;
    private final Tallies tallies;
    private final Ways ways;
    private final Processes processes;
    private final Currencies currencies;
    private final Clock clock;

    Boards(
            FilterReadings readings,
            BoardQuery query,
            Tallies tallies,
            Ways ways,
            Processes processes,
            Currencies currencies,
            Clock clock) {
        this.readings = readings;
        this.query = query;
        this.tallies = tallies;
        this.ways = ways;
        this.processes = processes;
        this.currencies = currencies;
        this.clock = clock;
    }

    /** Sums are in {@code currency}, the home currency. */
    public record State(String currency, List<Lane> columns, long onHold) {}

    /** A column: the figures cover all of its matching deals, the cards are the first of them. */
    public record Lane(Stage stage, Figures figures, Cards cards) {}

    public record Figures(
            long deals,
            BigDecimal amount,
            BigDecimal weighted,
            long converted,
            long missing,
            long overdue,
            long ahead,
            long past) {}

    /** @param next where the cards go on; null when these are the last */
    public record Cards(List<Card> items, @Nullable String next) {}

    /** A deal on a board. */
    public record Card(
            long id,
            long version,
            String name,
            String account,
            String owner,
            @Nullable BigDecimal amount,
            @Nullable String currency,
            int gap,
            @Nullable String nextStep,
            @Nullable LocalDate nextStepOn,
            @Nullable String nextStepKind,
            LocalDate staleOn,
            boolean starred,
            Map<Journey, StripWriter.At> at) {}

    /**
     * @param filters as in the address of the board's page
     * @throws Invalid if one of them cannot be read
     */
    public State board(Actor actor, long processId, Journey journey, MultiValueMap<String, String> filters) {
        ProcessMap process = processes.map(processId);
        BoardQuery.Ask ask = ask(actor, process, journey, filters);
        Tally tally = tallies.of(ask.where());
        Map<Long, Totals> totals = tally.at(journey);
        List<Stage> stages = stages(process, journey, totals.keySet());
        Map<Long, List<CardRow>> rows =
                query
                        .cards(
                                ask,
                                ways.of(ask, processId, tally),
                                stages.stream().map(Stage::id).toList(),
                                null)
                        .stream()
                        .collect(Collectors.groupingBy(CardRow::stage));
        List<Lane> columns = stages.stream()
                .map(stage -> new Lane(
                        stage,
                        figures(totals.getOrDefault(stage.id(), Totals.NONE)),
                        cards(rows.getOrDefault(stage.id(), List.of()))))
                .toList();
        return new State(currencies.home(), columns, tally.count(DealStatus.ON_HOLD));
    }

    /** The cards of one column from a cursor on. */
    public Cards more(
            Actor actor,
            long processId,
            Journey journey,
            long stageId,
            MultiValueMap<String, String> filters,
            @Nullable String cursor) {
        ProcessMap process = processes.map(processId);
        if (process.stage(stageId).filter(stage -> stage.journey() == journey).isEmpty()) {
            throw new NotFound("process.stage.unknown");
        }
        BoardQuery.Ask ask = ask(actor, process, journey, filters);
        return cards(query.cards(ask, ways.of(ask, processId), Set.of(stageId), Rank.parse(cursor, ask.sort())));
    }

    private BoardQuery.Ask ask(
            Actor actor, ProcessMap process, Journey journey, MultiValueMap<String, String> filters) {
        DealFilter filter = readings.of(filters).filterOrRefuse();
        String named = filters.getFirst("sort");
        BoardSort sort = BoardSort.of(named);
        if (named != null && !sort.key().equals(named)) {
            throw new Invalid("sort", "web.choice.unknown");
        }
        Where where = Reader.of(actor, clock.instant()).where(filter).onBoards(process.id());
        return new BoardQuery.Ask(journey, sort, where, actor);
    }

    /** The journey's stages, and any other stage at which deals still stand. */
    private static List<Stage> stages(ProcessMap process, Journey journey, Set<Long> occupied) {
        List<Stage> inUse = process.stages(journey);
        Stream<Stage> left = occupied.stream()
                .map(process::known)
                .filter(stage -> !inUse.contains(stage))
                .sorted((one, other) -> Integer.compare(one.position(), other.position()));
        return Stream.concat(inUse.stream(), left).toList();
    }

    private static Figures figures(Totals total) {
        return new Figures(
                total.deals(),
                total.amount(),
                total.weighted(),
                total.converted(),
                total.missing(),
                total.overdue(),
                total.ahead(),
                total.past());
    }

    /** A page of cards out of the rows, of which there may be one more than it holds. */
    private static Cards cards(List<CardRow> rows) {
        boolean more = rows.size() > BoardQuery.PAGE;
        List<CardRow> shown = more ? rows.subList(0, BoardQuery.PAGE) : rows;
        return new Cards(
                shown.stream().map(Boards::card).toList(),
                more ? shown.get(shown.size() - 1).rank().cursor() : null);
    }

    private static Card card(CardRow row) {
        return new Card(
                row.rank().id(),
                row.version(),
                row.name(),
                row.account(),
                row.owner(),
                row.amount(),
                row.currency(),
                row.gap(),
                row.nextStep(),
                row.nextStepOn(),
                row.nextStepKind(),
                row.staleOn(),
                row.rank().starred(),
                row.at());
    }
}
