package app.trivium.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Deals of one user, to be moved to and fro between the first two stages; nobody else moves them. */
final class Mover {

    private static final int FROM = 1;
    private static final int TO = 2;

    private final List<Piece> pieces;
    private int turn;

    private Mover(List<Piece> pieces) {
        this.pieces = pieces;
    }

    /** A deal as its user saw it last. */
    static final class Piece {
        final long id;
        private long version;
        private int stage;

        Piece(long id, long version, int stage) {
            this.id = id;
            this.version = version;
            this.stage = stage;
        }

        long version() {
            return version;
        }

        int target() {
            return stage == FROM ? TO : FROM;
        }

        void moved() {
            stage = target();
            version++;
        }
    }

    /** One for each user whose number is asked for. */
    static Map<Integer, Mover> of(Cluster cluster, int users) throws IOException, SQLException {
        Map<Integer, Mover> movers = new HashMap<>();
        try (Connection connection = cluster.connect()) {
            for (int user = 0; user < users; user++) {
                List<Piece> pieces = new ArrayList<>();
                Town.query(
                        connection,
                        "select id, version, seller_stage_id from deal where status = 'OPEN' and owner_id = %d and seller_stage_id in (%d, %d) order by id limit 50"
                                .formatted(Town.rep(user), FROM, TO),
                        row -> pieces.add(new Piece(row.getLong(1), row.getLong(2), row.getInt(3))));
                movers.put(user, new Mover(pieces));
            }
        }
        return movers;
    }

    Piece next() {
        return pieces.get(turn++ % pieces.size());
    }
}
