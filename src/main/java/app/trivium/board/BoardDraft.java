package app.trivium.board;

import app.trivium.deal.DealStatus;
import app.trivium.process.ProcessMap;
import app.trivium.process.Stage;
import app.trivium.web.NotFound;
import app.trivium.web.Texts;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One board while it is being put together out of what the database said. */
final class BoardDraft {

    private final Wish wish;
    private final ProcessMap process;
    private final Map<Long, Totals> totals;
    private final long resting;
    private final String currency;
    private final Texts texts;
    private final CardPress press;

    BoardDraft(Wish wish, ProcessMap process, Tally tally, String currency, Texts texts, CardPress press) {
        this.wish = wish;
        this.process = process;
        this.totals = tally.at(wish.journey());
        this.resting = tally.count(DealStatus.ON_HOLD);
        this.currency = currency;
        this.texts = texts;
        this.press = press;
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
        Totals total = totals.getOrDefault(stage.id(), Totals.NONE);
        return new HeadWriter(wish.reader().formats(), texts, currency).write(stage, total);
    }

    Stretch cards(List<CardRow> rows) {
        return new Stretch(press.cards(process, wish.sort(), wish.reader().formats(), rows), null);
    }

    /** A page of cards out of the rows, of which there may be one more than it holds. */
    Stretch stretch(Stage stage, List<CardRow> rows) {
        if (rows.size() <= BoardQuery.PAGE) {
            return cards(rows);
        }
        List<CardRow> shown = rows.subList(0, BoardQuery.PAGE);
        Address more = wish.here()
                .at(wish.path() + "/columns/" + stage.id())
                .with("cursor", shown.get(shown.size() - 1).rank().cursor());
        return new Stretch(cards(shown).cards(), more.toString());
    }

    /** @param opens whether deals can be opened here */
    Column column(Stage stage, List<CardRow> rows, Set<Long> folded, @Nullable QuickAdd typed, boolean opens) {
        Set<Long> toggled = new TreeSet<>(folded);
        if (!toggled.remove(stage.id())) {
            toggled.add(stage.id());
        }
        return new Column(
                head(stage),
                stretch(stage, rows),
                folded.contains(stage.id()),
                wish.here().with("fold", Folds.write(toggled)).toString(),
                wish.list()
                        .with(wish.journey().slug(), Long.toString(stage.id()))
                        .toString(),
                stage.archived() || !opens && typed == null ? null : add(stage, typed));
    }

    private QuickAdd add(Stage stage, @Nullable QuickAdd typed) {
        return typed != null && typed.stage() == stage.id() ? typed : QuickAdd.blank(stage.id());
    }

    List<QuickAdd.Sender> senders(List<Column> columns) {
        String action = wish.here().at(wish.path() + "/deals").toString();
        return columns.stream()
                .map(Column::add)
                .filter(Objects::nonNull)
                .map(add -> add.sender(action))
                .toList();
    }

    List<Fact> facts() {
        return new FactWriter(wish.reader().formats(), texts, currency)
                .board(totals.values().stream().reduce(Totals.NONE, Totals::plus), wish.here());
    }

    List<Link> sorts() {
        return Stream.of(BoardSort.values())
                .map(sort -> Link.of(
                        texts.of("board.sort." + sort.key()),
                        wish.here().with("sort", sort == BoardSort.ATTENTION ? null : sort.key()),
                        sort == wish.sort()))
                .toList();
    }

    /** The deals that match but rest. */
    @Nullable Link onHold() {
        return resting == 0
                ? null
                : Link.of(texts.of("board.onHold", resting), wish.list().with("status", "on_hold"), false);
    }
}
