package app.trivium.board;

import app.trivium.deal.DealStatus;
import app.trivium.process.Journey;

/** A place where deals stand: their status, and a stage of each journey. */
record Place(DealStatus status, long seller, long buyer, long marketer) {

    long stage(Journey journey) {
        return switch (journey) {
            case SELLER -> seller;
            case BUYER -> buyer;
            case MARKETER -> marketer;
        };
    }
}
