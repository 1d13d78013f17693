package app.trivium.board;

import app.trivium.process.Stage;
import app.trivium.web.Formats;
import app.trivium.web.Texts;
import java.util.ArrayList;
import java.util.List;

/** Writes the heads of columns. */
final class HeadWriter {

    private static final int WHOLE = 100;

    private final Formats formats;
    private final Texts texts;
    private final String currency;

    HeadWriter(Formats formats, Texts texts, String currency) {
        this.formats = formats;
        this.texts = texts;
        this.currency = currency;
    }

    ColumnHead write(Stage stage, Totals total) {
        long planned = total.deals() - total.missing() - total.overdue();
        return new ColumnHead(
                stage.id(),
                "head-" + stage.id(),
                "name-" + stage.id(),
                "cards-" + stage.id(),
                stage.name(),
                formats.count(total.deals()),
                texts.of("board.column.count", total.deals()),
                formats.sum(total.amount(), currency),
                texts.of("board.column.weighted", formats.sum(total.weighted(), currency)),
                stage.winProbability() == null ? null : texts.of("board.column.chance", stage.winProbability()),
                stage.colour() == null ? null : stage.colour().name(),
                bar(total.deals(), planned, total.missing(), total.overdue()),
                texts.of("board.column.bar", planned, total.missing(), total.overdue()));
    }

    /**
     * The states' shares of the whole width. Each ends where the sum up to it ends, so that rounding leaves no hole.
     */
    private static List<ColumnHead.Share> bar(long deals, long planned, long missing, long overdue) {
        List<ColumnHead.Share> bar = new ArrayList<>();
        int first = share(planned, deals);
        int second = share(planned + missing, deals);
        add(bar, "good", 0, first);
        add(bar, "warn", first, second);
        add(bar, "bad", second, share(planned + missing + overdue, deals));
        return bar;
    }

    private static int share(long part, long deals) {
        return deals == 0 ? 0 : Math.toIntExact(Math.round((double) part * WHOLE / deals));
    }

    private static void add(List<ColumnHead.Share> bar, String kind, int from, int to) {
        if (to > from) {
            bar.add(new ColumnHead.Share(kind, from, to - from));
        }
    }
}
