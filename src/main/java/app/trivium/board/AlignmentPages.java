package app.trivium.board;

import app.trivium.board.AlignmentPage.Cell;
import app.trivium.board.AlignmentPage.Row;
import app.trivium.board.AlignmentPage.Sum;
import app.trivium.identity.Actor;
import app.trivium.money.Currencies;
import app.trivium.process.Gap;
import app.trivium.process.Journey;
import app.trivium.process.ProcessMap;
import app.trivium.process.Processes;
import app.trivium.process.Stage;
import app.trivium.web.Texts;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts the alignment view together. */
@Component
class AlignmentPages {

    private final Tallies tallies;
    private final Processes processes;
    private final Currencies currencies;
    private final FilterBars bars;
    private final ProcessLinks links;
    private final Texts texts;
    private final Clock clock;

    AlignmentPages(
            Tallies tallies,
            Processes processes,
            Currencies currencies,
            FilterBars bars,
            ProcessLinks links,
            Texts texts,
            Clock clock) {
        this.tallies = tallies;
        this.processes = processes;
        this.currencies = currencies;
        this.bars = bars;
        this.links = links;
        this.texts = texts;
        this.clock = clock;
    }

    AlignmentPage page(Actor actor, long processId, FilterReading reading, Journey other) {
        Reader reader = Reader.of(actor, clock.instant());
        ProcessMap process = processes.map(processId);
        Tally tally = tallies.of(reader.where(reading.filter()).onBoards(processId));
        Map<Meeting, Totals> cells = tally.open(place -> new Meeting(place.seller(), place.stage(other)));
        return new Draft(reader, process, reading, other, cells, currencies.home()).page();
    }

    /** A stage of the seller and one of the other journey. */
    private record Meeting(long seller, long other) {}

    /** One matrix while it is being put together. */
    private final class Draft {

        private final Reader reader;
        private final ProcessMap process;
        private final FilterReading reading;
        private final Journey other;
        private final Map<Meeting, Totals> cells;
        private final String currency;
        private final Address here;
        private final Address list;

        Draft(
                Reader reader,
                ProcessMap process,
                FilterReading reading,
                Journey other,
                Map<Meeting, Totals> cells,
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
            List<Stage> columns = stages(other, Meeting::other);
            List<Row> rows = stages(Journey.SELLER, Meeting::seller).stream()
                    .map(stage -> row(stage, columns))
                    .toList();
            return new AlignmentPage(
                    process.name(),
                    other.name(),
                    texts.of("process.journey." + other.slug()),
                    links.boards(reader.actor(), process.id(), Tabs.ALIGNMENT, here)
                            .links(),
                    Tabs.of(process.id(), Tabs.ALIGNMENT, reading.address(""), texts),
                    others(),
                    bars.of(reader, reading, here, false, process),
                    facts(),
                    columns.stream().map(Stage::name).toList(),
                    rows,
                    columns.stream()
                            .map(stage -> sum(total(meeting -> meeting.other() == stage.id())))
                            .toList(),
                    "/deals/new?process=" + process.id());
        }

        /** The journey's stages, and any other stage at which deals still stand. */
        private List<Stage> stages(Journey journey, ToLongFunction<Meeting> stageOf) {
            Set<Stage> stages = new LinkedHashSet<>(process.stages(journey));
            cells.keySet().forEach(meeting -> stages.add(process.known(stageOf.applyAsLong(meeting))));
            return List.copyOf(stages);
        }

        private Row row(Stage seller, List<Stage> columns) {
            List<Cell> row = columns.stream()
                    .map(stage ->
                            cell(seller, stage, cells.getOrDefault(new Meeting(seller.id(), stage.id()), Totals.NONE)))
                    .toList();
            return new Row(seller.name(), row, sum(total(meeting -> meeting.seller() == seller.id())));
        }

        private Cell cell(Stage seller, Stage stage, Totals total) {
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
            Totals ahead =
                    total(meeting -> process.expected(other, meeting.seller()).position()
                            > process.known(meeting.other()).position());
            FactWriter writer = new FactWriter(reader.formats(), texts, currency);
            return writer.alignment(total(meeting -> true), ahead, other, other == Journey.BUYER ? list : null);
        }

        private List<Link> others() {
            return Stream.of(Journey.BUYER, Journey.MARKETER)
                    .map(journey -> Link.of(
                            texts.of("process.journey." + journey.slug()),
                            here.with("with", journey == Journey.BUYER ? null : journey.slug()),
                            journey == other))
                    .toList();
        }

        private Totals total(Predicate<Meeting> wanted) {
            return cells.entrySet().stream()
                    .filter(cell -> wanted.test(cell.getKey()))
                    .map(Map.Entry::getValue)
                    .reduce(Totals.NONE, Totals::plus);
        }

        private Sum sum(Totals total) {
            return new Sum(
                    texts.of("board.column.count", total.deals()),
                    reader.formats().sum(total.amount(), currency));
        }
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
