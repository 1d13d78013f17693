package app.trivium.bench;

import java.util.regex.Pattern;

/** Makes the statements of one move fit to be sent again and again. */
final class MoveScript {

    private static final Pattern VERSION = Pattern.compile(" and version ?= ?\\d+");
    private static final Pattern INSERT = Pattern.compile("(?is)insert into move ?\\(([^)]*)\\) ?values ?\\((.*)\\)");

    private MoveScript() {}

    static String repeatable(String sql) {
        var insert = INSERT.matcher(sql.strip());
        if (!insert.matches()) {
            return VERSION.matcher(sql).replaceAll("");
        }
        String[] names = insert.group(1).split(",");
        String[] values = insert.group(2).split(",(?=(?:[^']*'[^']*')*[^']*$)");
        for (int n = 0; n < names.length; n++) {
            switch (names[n].strip()) {
                case "id" -> values[n] = "nextval('move_seq')";
                case "gesture" -> values[n] = "gen_random_uuid()";
                default -> values[n] = values[n].strip();
            }
        }
        return "insert into move (" + insert.group(1) + ") values (" + String.join(", ", values) + ")";
    }
}
