package app.trivium.board;

import app.trivium.identity.Actor;
import app.trivium.money.Currencies;
import app.trivium.process.Journey;
import app.trivium.process.ProcessMap;
import app.trivium.process.Processes;
import app.trivium.process.Stage;
import app.trivium.web.Texts;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Puts boards together, whole or in part. */
@Component
class BoardPages {

    private final FilterReadings readings;
    private final BoardQuery query;
    private final Tallies tallies;
    private final Ways ways;
    private final Processes processes;
    private final Currencies currencies;
    private final FilterBars bars;
    private final ViewMenus views;
    private final ProcessLinks links;
    private final Texts texts;
    private final CardPress press;
    private final Clock clock;

    BoardPages(
            FilterReadings readings,
            BoardQuery query,
            Tallies tallies,
            Ways ways,
            Processes processes,
            Currencies currencies,
            FilterBars bars,
            ViewMenus views,
            ProcessLinks links,
            Texts texts,
            CardPress press,
            Clock clock) {
        this.readings = readings;
        this.query = query;
        this.tallies = tallies;
        this.ways = ways;
        this.processes = processes;
        this.currencies = currencies;
        this.bars = bars;
        this.views = views;
        this.links = links;
        this.texts = texts;
        this.press = press;
        this.clock = clock;
    }

    Wish wish(Actor actor, long process, Journey journey, MultiValueMap<String, String> parameters) {
        return new Wish(
                Reader.of(actor, clock.instant()),
                process,
                journey,
                readings.toOffer(parameters),
                BoardSort.of(parameters.getFirst("sort")));
    }

    /** @param typed what somebody wrote to add a deal and has to mend; null otherwise */
    BoardPage page(Wish wish, Set<Long> folded, @Nullable QuickAdd typed) {
        ProcessMap process = processes.map(wish.process());
        BoardQuery.Ask ask = ask(wish, process);
        Tally tally = tallies.of(ask.where());
        BoardDraft draft = draft(wish, process, tally);
        List<Stage> stages = draft.stages();
        Map<Long, List<CardRow>> rows =
                query
                        .cards(
                                ask,
                                ways.of(ask, process.id(), tally),
                                stages.stream().map(Stage::id).toList(),
                                null)
                        .stream()
                        .collect(Collectors.groupingBy(CardRow::stage));
        ProcessLinks.Boards boards = boards(wish);
        List<Column> columns = stages.stream()
                .map(stage ->
                        draft.column(stage, rows.getOrDefault(stage.id(), List.of()), folded, typed, boards.opens()))
                .toList();
        return whole(wish, process, draft, boards, columns, false);
    }

    /** The board with the one column alone, from the cursor on: for who reads on without a script. */
    BoardPage rest(Wish wish, long stageId, @Nullable Rank after) {
        ProcessMap process = processes.map(wish.process());
        BoardQuery.Ask ask = ask(wish, process);
        Tally tally = tallies.of(ask.where());
        BoardDraft draft = draft(wish, process, tally);
        Stage stage = draft.stage(stageId);
        List<CardRow> rows = query.cards(ask, ways.of(ask, process.id(), tally), Set.of(stageId), after);
        ProcessLinks.Boards boards = boards(wish);
        List<Column> only = List.of(draft.column(stage, rows, Set.of(), null, boards.opens()));
        return whole(wish, process, draft, boards, only, true);
    }

    /** More cards of one column. */
    Stretch more(Wish wish, long stageId, @Nullable Rank after) {
        ProcessMap process = processes.map(wish.process());
        BoardQuery.Ask ask = ask(wish, process);
        BoardDraft draft = new BoardDraft(wish, process, new Tally(Map.of()), "", texts, press);
        Stage stage = draft.stage(stageId);
        return draft.stretch(stage, query.cards(ask, ways.of(ask, process.id()), Set.of(stageId), after));
    }

    /** The card of one deal, if it is open, on this board and matches; and the heads of all columns as they are now. */
    BoardChange change(Wish wish, long dealId) {
        ProcessMap process = processes.map(wish.process());
        BoardQuery.Ask ask = ask(wish, process);
        BoardDraft draft = draft(wish, process, tallies.of(ask.where()));
        return new BoardChange(
                draft.cards(query.card(ask, dealId)),
                draft.stages().stream().map(draft::head).toList(),
                draft.facts(),
                draft.onHold());
    }

    private ProcessLinks.Boards boards(Wish wish) {
        return links.boards(
                wish.reader().actor(), wish.process(), wish.journey().slug(), wish.here());
    }

    private BoardPage whole(
            Wish wish,
            ProcessMap process,
            BoardDraft draft,
            ProcessLinks.Boards boards,
            List<Column> columns,
            boolean single) {
        return new BoardPage(
                process.id(),
                process.name(),
                wish.journey().name(),
                texts.of("process.journey." + wish.journey().slug()),
                wish.path(),
                wish.here().toString(),
                wish.here().queryText(),
                boards.links(),
                Tabs.of(process.id(), wish.journey().slug(), wish.here(), texts),
                draft.sorts(),
                texts.of("board.sort." + wish.sort().key()),
                bars.of(wish.reader(), wish.reading(), wish.here(), false, process),
                views.of(wish.reader().actor(), SavedView.Page.BOARD, wish.here()),
                draft.facts(),
                draft.onHold(),
                boards.opens() ? "/deals/new?process=" + process.id() : "/deals/new",
                single,
                columns,
                draft.senders(columns));
    }

    private BoardDraft draft(Wish wish, ProcessMap process, Tally tally) {
        return new BoardDraft(wish, process, tally, currencies.home(), texts, press);
    }

    private static BoardQuery.Ask ask(Wish wish, ProcessMap process) {
        Where where = wish.reader().where(wish.filter()).onBoards(process.id());
        return new BoardQuery.Ask(
                wish.journey(), wish.sort(), where, wish.reader().actor());
    }
}
