package app.trivium.board;

import app.trivium.identity.Actor;
import app.trivium.money.Currencies;
import app.trivium.process.Journey;
import app.trivium.process.ProcessMap;
import app.trivium.process.Processes;
import app.trivium.process.Stage;
import app.trivium.web.NotFound;
import app.trivium.web.Texts;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts boards together, whole or in part. */
@Component
class BoardPages {

    private final BoardQuery query;
    private final Processes processes;
    private final Currencies currencies;
    private final Texts texts;
    private final Clock clock;

    BoardPages(BoardQuery query, Processes processes, Currencies currencies, Texts texts, Clock clock) {
        this.query = query;
        this.processes = processes;
        this.currencies = currencies;
        this.texts = texts;
        this.clock = clock;
    }

    /** What somebody wants to see of a board. */
    record Wish(Actor actor, long process, Journey journey, DealFilter filter, BoardSort sort, Address address) {

        /** The board's own address, with filters and order. */
        Address here() {
            Address here = address.at("/boards/" + process + "/" + journey.slug());
            return sort == BoardSort.ATTENTION ? here : here.with("sort", sort.key());
        }
    }

    /** The heads of all columns and the figures over them. */
    record Heads(
            List<ColumnHead> columns,
            List<Fact> facts,
            @Nullable Link onHold) {}

    BoardPage page(Wish wish, Set<Long> folded) {
        Draft draft = new Draft(wish);
        List<Stage> stages = draft.stages();
        Map<Long, List<CardRow>> cards =
                query.cards(draft.ask, ids(stages), null).stream().collect(Collectors.groupingBy(CardRow::stage));
        List<Column> columns = stages.stream()
                .map(stage -> draft.column(stage, cards.getOrDefault(stage.id(), List.of()), folded))
                .toList();
        return draft.page(columns, false);
    }

    /** The board with the one column alone, from the cursor on: for who reads on without a script. */
    BoardPage rest(Wish wish, long stageId, @Nullable Rank after) {
        Draft draft = new Draft(wish);
        Stage stage = draft.stage(stageId);
        List<CardRow> cards = query.cards(draft.ask, Set.of(stageId), after);
        return draft.page(List.of(draft.column(stage, cards, Set.of())), true);
    }

    /** More cards of one column. */
    Stretch more(Wish wish, long stageId, @Nullable Rank after) {
        Draft draft = new Draft(wish, List.of());
        Stage stage = draft.stage(stageId);
        return draft.stretch(stage, query.cards(draft.ask, Set.of(stageId), after));
    }

    /** The heads of all columns as they are now. */
    Heads heads(Wish wish) {
        Draft draft = new Draft(wish);
        return new Heads(draft.stages().stream().map(draft::head).toList(), draft.facts(), draft.onHold());
    }

    /** The card of one deal, if it is open, on this board and matches. */
    List<DealCard> card(Wish wish, long dealId) {
        Draft draft = new Draft(wish, List.of());
        return query.card(draft.ask, dealId).stream().map(draft.cards::write).toList();
    }

    private static List<Long> ids(List<Stage> stages) {
        return stages.stream().map(Stage::id).toList();
    }

    /** One board while it is being put together. */
    private final class Draft {

        private final Wish wish;
        private final Reader reader;
        private final ProcessMap process;
        private final BoardQuery.Ask ask;
        private final Map<Long, StageTotals> totals;
        private final String currency;
        private final CardWriter cards;

        Draft(Wish wish) {
            this(wish, null);
        }

        /** @param known totals that need not be asked for; null to ask */
        Draft(Wish wish, @Nullable List<StageTotals> known) {
            this.wish = wish;
            this.reader = Reader.of(wish.actor(), clock.instant());
            this.process = processes.map(wish.process());
            Where where = reader.where(wish.filter()).and("d.process_id = " + process.id());
            this.ask = new BoardQuery.Ask(wish.journey(), wish.sort(), where, wish.actor());
            this.totals = (known == null ? query.totals(ask) : known)
                    .stream().collect(Collectors.toMap(StageTotals::stage, Function.identity()));
            this.currency = known == null ? currencies.home() : "";
            this.cards = new CardWriter(
                    wish.sort(), new StripWriter(process, reader.formats(), texts), reader.formats(), texts);
        }

        /** The journey's stages, and any other stage at which deals still stand. */
        List<Stage> stages() {
            List<Stage> inUse = process.stages(wish.journey());
            Stream<Stage> left = totals.keySet().stream()
                    .map(process::known)
                    .filter(stage -> !inUse.contains(stage))
                    .sorted((one, other) -> Integer.compare(one.position(), other.position()));
            return Stream.concat(inUse.stream(), left).toList();
        }

        Stage stage(long id) {
            return process.stage(id)
                    .filter(stage -> stage.journey() == wish.journey())
                    .orElseThrow(() -> new NotFound("process.stage.unknown"));
        }

        ColumnHead head(Stage stage) {
            StageTotals total = totals.getOrDefault(stage.id(), StageTotals.none(stage.id()));
            return new HeadWriter(reader.formats(), texts, currency).write(stage, total);
        }

        Stretch stretch(Stage stage, List<CardRow> rows) {
            List<CardRow> shown = rows.subList(0, Math.min(rows.size(), BoardQuery.PAGE));
            String more = rows.size() <= shown.size()
                    ? null
                    : wish.here()
                            .at(path() + "/columns/" + stage.id())
                            .with("cursor", shown.get(shown.size() - 1).rank().cursor())
                            .toString();
            return new Stretch(shown.stream().map(cards::write).toList(), more);
        }

        Column column(Stage stage, List<CardRow> rows, Set<Long> folded) {
            Set<Long> toggled = new TreeSet<>(folded);
            if (!toggled.remove(stage.id())) {
                toggled.add(stage.id());
            }
            Address list = wish.address()
                    .at("/deals")
                    .with("process", Long.toString(process.id()))
                    .with(wish.journey().slug(), Long.toString(stage.id()));
            return new Column(
                    head(stage),
                    stretch(stage, rows),
                    folded.contains(stage.id()),
                    wish.here().with("fold", Folds.write(toggled)).toString(),
                    list.toString());
        }

        List<Fact> facts() {
            return new FactWriter(reader.formats(), texts, currency).board(totals.values(), wish.here());
        }

        private String path() {
            return "/boards/" + process.id() + "/" + wish.journey().slug();
        }

        BoardPage page(List<Column> columns, boolean single) {
            return new BoardPage(
                    process.id(),
                    process.name(),
                    wish.journey().name(),
                    texts.of("process.journey." + wish.journey().slug()),
                    path(),
                    wish.here().toString(),
                    wish.here().queryText(),
                    tabs(),
                    sorts(),
                    texts.of("board.sort." + wish.sort().key()),
                    facts(),
                    onHold(),
                    "/deals/new?process=" + process.id(),
                    single,
                    columns);
        }

        private List<Link> tabs() {
            List<Link> tabs = new ArrayList<>();
            for (Journey journey : Journey.values()) {
                Address to = wish.here().at("/boards/" + process.id() + "/" + journey.slug());
                tabs.add(new Link(
                        texts.of("process.journey." + journey.slug()),
                        to.toString(),
                        journey == wish.journey() ? "page" : null,
                        journey.name()));
            }
            Address alignment = wish.address().at("/boards/" + process.id() + "/alignment");
            tabs.add(new Link(texts.of("board.alignment"), alignment.toString(), null, null));
            return tabs;
        }

        private List<Link> sorts() {
            return Stream.of(BoardSort.values())
                    .map(sort -> Link.of(
                            texts.of("board.sort." + sort.key()),
                            wish.here().with("sort", sort == BoardSort.ATTENTION ? null : sort.key()),
                            sort == wish.sort()))
                    .toList();
        }

        private @Nullable Link onHold() {
            long count = query.onHold(ask);
            Address list = wish.address()
                    .at("/deals")
                    .with("process", Long.toString(process.id()))
                    .with("status", "on_hold");
            return count == 0 ? null : Link.of(texts.of("board.onHold", count), list, false);
        }
    }
}
