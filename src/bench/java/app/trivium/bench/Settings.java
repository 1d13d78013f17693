package app.trivium.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What can be set with {@code -Dtrivium.bench.…=…}. */
final class Settings {

    private Settings() {}

    /** The script that starts the packaged jar, or another jar that is started by itself. */
    static Path program() {
        return Path.of(text("jar", "trivium"));
    }

    /** Where the report goes. */
    static Path results() {
        return Path.of(text("results", "target/bench"));
    }

    /** Where the seeded data folders are, one for each size. */
    static Path data() {
        return Path.of(text("data", "target/bench-data"));
    }

    static int port() {
        return number("port", 8202);
    }

    /** For how long each scenario is measured. */
    static int seconds() {
        return number("seconds", 15);
    }

    /** For how long each scenario runs before it is measured. */
    static int warmUp() {
        return number("warm-up", 10);
    }

    static long seed() {
        return number("seed", 1);
    }

    static int streams() {
        return number("streams", 2000);
    }

    static List<Integer> users() {
        return Stream.of(text("users", "1,8,32").split(",")).map(Integer::valueOf).toList();
    }

    /** As written: 10k, 100k, 1m. */
    static List<String> sizes() {
        return List.of(text("sizes", "10k").toLowerCase(Locale.ROOT).split(","));
    }

    static long deals(String size) {
        return Long.parseLong(size.replace("k", "000").replace("m", "000000"));
    }

    static String text(String name, String otherwise) {
        return System.getProperty("trivium.bench." + name, otherwise);
    }

    private static int number(String name, int otherwise) {
        return Integer.parseInt(text(name, Integer.toString(otherwise)));
    }
}
