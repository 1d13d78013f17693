package app.trivium.board;

import app.trivium.process.Journey;
import app.trivium.web.Formats;
import app.trivium.web.Texts;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

    List<Fact> board(Totals all, Address here) {
        List<Fact> facts = new ArrayList<>();
        facts.add(plain(formats.count(all.deals()), "open", all.deals()));
        facts.add(plain(formats.sum(all.amount(), currency), "pipeline", all.deals()));
        facts.add(plain(formats.sum(all.weighted(), currency), "weighted", all.deals()));
        facts.add(linked("ahead", all.ahead(), "warn", here.with("gap", GapChoice.AHEAD.key())));
        facts.add(linked("missing", all.missing(), "warn", here.with("step", StepChoice.NONE.key())));
        facts.add(linked("past", all.past(), "", here.with("closing", Closing.PAST.key())));
        converted(facts, all.converted());
        return facts;
    }

    /**
     * @param ahead deals whose seller is ahead of the other journey
     * @param list the list of deals, where that can be filtered for them; null where not
     */
    List<Fact> alignment(Totals all, Totals ahead, Journey other, @Nullable Address list) {
        List<Fact> facts = new ArrayList<>();
        facts.add(plain(formats.count(all.deals()), "open", all.deals()));
        facts.add(plain(formats.sum(all.amount(), currency), "pipeline", all.deals()));
        if (ahead.deals() > 0) {
            String words = texts.of(
                    "board.fact.apart",
                    ahead.deals(),
                    formats.sum(ahead.amount(), currency),
                    texts.of("board.alignment.name." + other.slug()));
            String href = list == null
                    ? null
                    : list.with("gap", GapChoice.AHEAD.key()).toString();
            facts.add(new Fact(formats.count(ahead.deals()), words, "warn", href));
        }
        converted(facts, all.converted());
        return facts;
    }

    List<Fact> list(Totals total) {
        List<Fact> facts = new ArrayList<>();
        facts.add(plain(formats.count(total.deals()), "deals", total.deals()));
        facts.add(plain(formats.sum(total.amount(), currency), "sum", total.deals()));
        converted(facts, total.converted());
        return facts;
    }

    private void converted(List<Fact> facts, long deals) {
        if (deals > 0) {
            facts.add(new Fact("", texts.of("board.fact.converted", deals, currency), "sub", null));
        }
    }

    private Fact plain(String figure, String key, long deals) {
        return new Fact(figure, texts.of("board.fact." + key, deals), "", null);
    }

    private Fact linked(String key, long count, String kind, Address to) {
        String words = texts.of("board.fact." + key, count);
        return count == 0 ? new Fact("0", words, "", null) : new Fact(formats.count(count), words, kind, to.toString());
    }
}
