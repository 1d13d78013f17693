package app.trivium.board;

import app.trivium.deal.DealStatus;
import org.springframework.stereotype.Component;

/** Chooses the way to the cards of a board by how many deals the kept sums count. */
@Component
class Ways {

    private final Tallies tallies;

    Ways(Tallies tallies) {
        this.tallies = tallies;
    }

    /** @param matching what the deals that are asked for come to */
    Way of(BoardQuery.Ask ask, long process, Tally matching) {
        return ask.where().leansOnValues()
                ? Way.of(ask, open(matching), open(tallies.of(Where.allOnBoards(process))))
                : Way.ALONG;
    }

    Way of(BoardQuery.Ask ask, long process) {
        return ask.where().leansOnValues() ? of(ask, process, tallies.of(ask.where())) : Way.ALONG;
    }

    private static long open(Tally tally) {
        return tally.count(DealStatus.OPEN);
    }
}
