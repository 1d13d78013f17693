package app.trivium.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** What the users do, each of them the same thing again and again. */
enum Scene {
    NOTHING("a request that does nothing", "/"),
    BOARD("board", "/boards/1/seller"),
    BOARD_OWNER("board, one owner", "/boards/1/seller?owner=9"),
    BOARD_FEW("board, text that few deals have", "/boards/1/seller?text=zeppelin"),
    BOARD_MOST("board, text that most deals have", "/boards/1/seller?text=for"),
    MORE("more cards", "/boards/1/seller/columns/1?cursor={cursor}"),
    MOVE("card move", "/deals/{deal}/moves"),
    DEAL("deal page", "/deals/{deal}"),
    LIST("list page", "/deals"),
    SEARCH("search with a typo", "/search?q={typo}"),
    API_NOTHING("API request that does next to nothing", "/api/v1/deals/{deal}/none"),
    API_BOARD("API board", "/api/v1/boards/1/seller"),
    API_MOVE("API move", "/api/v1/deals/{deal}/moves"),
    SIGN_IN("sign-in", "/sign-in");

    private final String label;
    private final String path;

    Scene(String label, String path) {
        this.label = label;
        this.path = path;
    }

    String label() {
        return label;
    }

    boolean isApi() {
        return path.startsWith("/api/");
    }

    boolean isMove() {
        return this == MOVE || this == API_MOVE;
    }

    /** Sent with the POST method. */
    boolean isPost() {
        return isMove() || this == SIGN_IN;
    }

    int status() {
        return switch (this) {
            case NOTHING, SIGN_IN -> 303;
            case API_NOTHING -> 404;
            default -> 200;
        };
    }

    String path(Town town, String cursor, int turn) {
        return path.replace("{deal}", Long.toString(town.deal(turn)))
                .replace("{typo}", URLEncoder.encode(town.typo(turn), StandardCharsets.UTF_8))
                .replace("{cursor}", cursor);
    }

    String path(long deal) {
        return path.replace("{deal}", Long.toString(deal));
    }
}
