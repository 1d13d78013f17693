package app.trivium.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The statements that the application sent, read from the log of an embedded PostgreSQL that writes down all of them. */
final class StatementLog {

    /** To start the application with. */
    static final List<String> ON = List.of(
            "--trivium.database.settings.log_min_messages=log",
            "--trivium.database.settings.log_min_duration_statement=0",
            "--trivium.database.settings.log_line_prefix=@@");

    private static final Pattern ENTRY = Pattern.compile("(?m)^@@");
    private static final Pattern STATEMENT =
            Pattern.compile("LOG:\\s+duration: [\\d.]+ ms\\s+(?:execute [^:]*|statement): (.*)", Pattern.DOTALL);
    private static final Pattern PARAMETERS = Pattern.compile("DETAIL:\\s+[Pp]arameters: (.*)", Pattern.DOTALL);
    private static final Pattern PARAMETER = Pattern.compile("\\$(\\d+) = (NULL|'(?:[^']|'')*')");

    private final Path log;

    StatementLog(Path data) {
        this.log = data.resolve("postgres.log");
    }

    long length() throws IOException {
        return Files.size(log);
    }

    /** The statements since the log was so long, with their parameters filled in. */
    List<String> since(long length) throws IOException {
        byte[] all = Files.readAllBytes(log);
        String text = new String(all, (int) length, (int) (all.length - length), StandardCharsets.UTF_8);
        List<String> statements = new ArrayList<>();
        for (String entry : ENTRY.split(text)) {
            Matcher statement = STATEMENT.matcher(entry.strip());
            Matcher parameters = PARAMETERS.matcher(entry.strip());
            if (statement.matches()) {
                statements.add(statement.group(1));
            } else if (parameters.matches() && !statements.isEmpty()) {
                int last = statements.size() - 1;
                statements.set(last, filled(statements.get(last), parameters.group(1)));
            }
        }
        return statements;
    }

    private static String filled(String statement, String parameters) {
        List<String> values = new ArrayList<>();
        Matcher found = PARAMETER.matcher(parameters);
        while (found.find()) {
            values.add(typed(found.group(2)));
        }
        String sql = statement;
        for (int n = values.size(); n > 0; n--) {
            sql = sql.replace("$" + n, values.get(n - 1));
        }
        return sql;
    }

    /** A literal of the type that the driver would have bound. */
    private static String typed(String literal) {
        if (literal.matches("'-?\\d{1,18}'")) {
            return literal.replace("'", "");
        }
        return literal.matches("'\\{[\\d,]*\\}'") ? literal + "::bigint[]" : literal;
    }
}
