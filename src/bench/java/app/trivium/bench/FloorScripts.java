package app.trivium.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What the application asks the database for one board and for one move, as scripts for pgbench. The board's are just
 * what was sent; the move's are made so that they can be sent again and again.
 */
record FloorScripts(Path board, Path move) {

    private static final int TRIES = 6;

    /** Starts the application once so that all statements are written down. */
    static FloorScripts capture(Path data, Path folder) throws IOException, InterruptedException, SQLException {
        Files.createDirectories(folder);
        try (App app = App.start(Settings.program(), data, Settings.port(), StatementLog.ON)) {
            Town.letIn(app.database());
            StatementLog log = new StatementLog(data);
            Asking asking = new Asking(app.url());
            Mover mover = Objects.requireNonNull(Mover.of(app.database(), 1).get(0));
            List<String> board = List.of();
            List<String> move = List.of();
            for (int n = 0; n < TRIES; n++) {
                board = statements(log, () -> asking.get(Scene.BOARD.path(0)));
                Mover.Piece piece = mover.next();
                move = statements(log, () -> asking.move(Scene.MOVE.path(piece.id), piece));
            }
            return new FloorScripts(
                    write(folder.resolve("board.sql"), board), write(folder.resolve("move.sql"), repeatable(move)));
        }
    }

    private interface Request {
        Asking.Answer send() throws IOException, InterruptedException;
    }

    private static List<String> statements(StatementLog log, Request request) throws IOException, InterruptedException {
        long before = log.length();
        Asking.Answer answer = request.send();
        if (answer.status() != 200) {
            throw new IllegalStateException("Answered " + answer.status() + ": " + answer.text());
        }
        Thread.sleep(300);
        return log.since(before);
    }

    /** New rows get new ids, and the deal is changed whatever its version. */
    private static List<String> repeatable(List<String> move) {
        return move.stream()
                .filter(sql -> !sql.contains("scheduled_tasks"))
                .map(sql -> MoveScript.repeatable(sql))
                .toList();
    }

    private static Path write(Path file, List<String> statements) throws IOException {
        String script = statements.stream()
                .filter(sql -> !sql.contains("scheduled_tasks"))
                .map(FloorScripts::oneLine)
                .collect(Collectors.joining(";\n", "", ";\n"));
        return Files.writeString(file, script);
    }

    /** pgbench reads a colon before a name as a variable; a cast has two and stays. */
    private static String oneLine(String sql) {
        String line = sql.replaceAll("\\s+", " ").strip();
        return line.toLowerCase(Locale.ROOT).startsWith("begin") ? "begin" : line;
    }
}
