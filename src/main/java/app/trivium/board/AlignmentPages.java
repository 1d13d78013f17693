package app.trivium.board;

import app.trivium.board.AlignmentPage.Cell;
import app.trivium.board.AlignmentPage.Row;
import app.trivium.board.AlignmentPage.Sum;
import app.trivium.board.AlignmentQuery.Total;
import app.trivium.identity.Actor;
import app.trivium.money.Currencies;
import app.trivium.process.Gap;
import app.trivium.process.Journey;
import app.trivium.process.ProcessMap;
import app.trivium.process.Processes;
import app.trivium.process.Stage;
import app.trivium.web.Texts;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts the alignment view together. */
@Component
class AlignmentPages {

    private final AlignmentQuery query;
    private final Processes processes;
    private final Currencies currencies;
    private final FilterBars bars;
    private final Texts texts;
    private final Clock clock;

    AlignmentPages(
            AlignmentQuery query,
            Processes processes,
            Currencies currencies,
            FilterBars bars,
            Texts texts,
            Clock clock) {
        this.query = query;
        this.processes = processes;
        this.currencies = currencies;
        this.bars = bars;
        this.texts = texts;
        this.clock = clock;
    }

    AlignmentPage page(Actor actor, long processId, FilterReading reading, Journey other) {
        Reader reader = Reader.of(actor, clock.instant());
        ProcessMap process = processes.map(processId);
        List<AlignmentQuery.Cell> cells =
                query.cells(reader.where(reading.filter()).inProcess(processId), other);
        return new Draft(reader, process, reading, other, cells, currencies.home()).page();
    }

    /** One matrix while it is being put together. */
    private final class Draft {

        private final Reader reader;
        private final ProcessMap process;
        private final FilterReading reading;
        private final Journey other;
        private final List<AlignmentQuery.Cell> cells;
        private final String currency;
        private final Address here;
        private final Address list;

        Draft(
                Reader reader,
                ProcessMap process,
                FilterReading reading,
                Journey other,
                List<AlignmentQuery.Cell> cells,
                String currency) {
            this.reader = reader;
            this.process = process;
            this.reading = reading;
            this.other = other;
            this.cells = cells;
            this.currency = currency;
            Address plain = reading.address("/boards/" + process.id() + "/" + Tabs.ALIGNMENT);
            this.here = other == Journey.BUYER ? plain : plain.with("with", other.slug());
            this.list = reading.address("/deals").with("process", Long.toString(process.id()));
        }

        AlignmentPage page() {
            List<Stage> columns = stages(other, AlignmentQuery.Cell::other);
            List<Row> rows = stages(Journey.SELLER, AlignmentQuery.Cell::seller).stream()
                    .map(stage -> row(stage, columns))
                    .toList();
            return new AlignmentPage(
                    process.name(),
                    other.name(),
                    texts.of("process.journey." + other.slug()),
                    Tabs.of(process.id(), Tabs.ALIGNMENT, reading.address(""), texts),
                    others(),
                    bars.of(reader, reading, here, false, process),
                    facts(),
                    columns.stream().map(Stage::name).toList(),
                    rows,
                    columns.stream()
                            .map(stage -> sum(total(cells.stream().filter(cell -> cell.other() == stage.id()))))
                            .toList(),
                    "/deals/new?process=" + process.id());
        }

        /** The journey's stages, and any other stage at which deals still stand. */
        private List<Stage> stages(Journey journey, ToLongFunction<AlignmentQuery.Cell> stageOf) {
            Set<Stage> stages = new LinkedHashSet<>(process.stages(journey));
            cells.forEach(cell -> stages.add(process.known(stageOf.applyAsLong(cell))));
            return List.copyOf(stages);
        }

        private Row row(Stage seller, List<Stage> columns) {
            Map<Long, AlignmentQuery.Cell> byOther = new HashMap<>();
            cells.stream()
                    .filter(cell -> cell.seller() == seller.id())
                    .forEach(cell -> byOther.put(cell.other(), cell));
            List<Cell> row = new ArrayList<>();
            for (Stage stage : columns) {
                AlignmentQuery.Cell cell = byOther.get(stage.id());
                row.add(cell(seller, stage, cell == null ? Total.NONE : cell.total()));
            }
            return new Row(seller.name(), row, sum(total(byOther.values().stream())));
        }

        private Cell cell(Stage seller, Stage stage, Total total) {
            Gap gap = Gap.of(process.expected(other, seller.id()).position() - stage.position());
            String kind = kind(gap);
            String words = texts.of("board.alignment." + kind, texts.of("board.alignment.name." + other.slug()));
            if (total.deals() == 0) {
                return new Cell("", words, null, "", null, "");
            }
            String amount = reader.formats().sum(total.amount(), currency);
            Address deals =
                    list.with("seller", Long.toString(seller.id())).with(other.slug(), Long.toString(stage.id()));
            return new Cell(
                    kind,
                    words,
                    reader.formats().count(total.deals()),
                    amount,
                    deals.toString(),
                    texts.of("board.alignment.cell", seller.name(), stage.name(), total.deals(), amount, words));
        }

        private List<Fact> facts() {
            Total ahead = total(cells.stream()
                    .filter(cell -> process.expected(other, cell.seller()).position()
                            > process.known(cell.other()).position()));
            FactWriter writer = new FactWriter(reader.formats(), texts, currency);
            return writer.alignment(total(cells.stream()), ahead, other, other == Journey.BUYER ? list : null);
        }

        private List<Link> others() {
            return Stream.of(Journey.BUYER, Journey.MARKETER)
                    .map(journey -> Link.of(
                            texts.of("process.journey." + journey.slug()),
                            here.with("with", journey == Journey.BUYER ? null : journey.slug()),
                            journey == other))
                    .toList();
        }

        private Sum sum(Total total) {
            return new Sum(
                    texts.of("board.column.count", total.deals()),
                    reader.formats().sum(total.amount(), currency));
        }
    }

    private static Total total(Stream<AlignmentQuery.Cell> cells) {
        return cells.map(AlignmentQuery.Cell::total).reduce(Total.NONE, Total::plus);
    }

    private static String kind(Gap gap) {
        return switch (gap) {
            case TOGETHER -> "together";
            case SELLER_AHEAD -> "ahead";
            case SELLER_FAR_AHEAD -> "far";
            case BUYER_AHEAD -> "behind";
        };
    }
}
