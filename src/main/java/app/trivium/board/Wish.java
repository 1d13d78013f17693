package app.trivium.board;

import app.trivium.process.Journey;

/** What somebody wants to see of a board. */
record Wish(Reader reader, long process, Journey journey, FilterReading reading, BoardSort sort) {

    DealFilter filter() {
        return reading.filter();
    }

    /** The board's address without filters. */
    String path() {
        return "/boards/" + process + "/" + journey.slug();
    }

    /** The board's own address, with filters and order. */
    Address here() {
        Address here = reading.address(path());
        return sort == BoardSort.ATTENTION ? here : here.with("sort", sort.key());
    }

    /** The same deals in the list. */
    Address list() {
        return reading.address("/deals").with("process", Long.toString(process));
    }
}
