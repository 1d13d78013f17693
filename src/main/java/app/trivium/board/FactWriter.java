package app.trivium.board;

import app.trivium.web.Formats;
import app.trivium.web.Texts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Writes the line of figures under a page's head. */
final class FactWriter {

    private final Formats formats;
    private final Texts texts;
    private final String currency;

    FactWriter(Formats formats, Texts texts, String currency) {
        this.formats = formats;
        this.texts = texts;
        this.currency = currency;
    }

    List<Fact> board(Collection<StageTotals> totals, Address here) {
        StageTotals all = totals.stream().reduce(StageTotals.none(0), StageTotals::plus);
        List<Fact> facts = new ArrayList<>();
        facts.add(plain(formats.count(all.deals()), "open", all.deals()));
        facts.add(plain(formats.sum(all.amount(), currency), "pipeline", all.deals()));
        facts.add(plain(formats.sum(all.weighted(), currency), "weighted", all.deals()));
        facts.add(linked("ahead", all.ahead(), "warn", here.with("gap", GapChoice.AHEAD.key())));
        facts.add(linked("missing", all.missing(), "warn", here.with("step", StepChoice.NONE.key())));
        facts.add(linked("past", all.past(), "", here.with("closing", Closing.PAST.key())));
        if (all.converted() > 0) {
            facts.add(new Fact("", texts.of("board.fact.converted", all.converted(), currency), "sub", null));
        }
        return facts;
    }

    private Fact plain(String figure, String key, long deals) {
        return new Fact(figure, texts.of("board.fact." + key, deals), "", null);
    }

    private Fact linked(String key, long count, String kind, Address to) {
        String words = texts.of("board.fact." + key, count);
        return count == 0 ? new Fact("0", words, "", null) : new Fact(formats.count(count), words, kind, to.toString());
    }
}
