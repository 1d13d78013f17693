package app.trivium;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The laws for what is not Java: templates, stylesheets, scripts, migrations, and the size of every file. */
class FilesTest {

    private static final Path TEMPLATES = SourceFile.RESOURCES.resolve("templates");
    private static final Path STYLES = SourceFile.RESOURCES.resolve("static/css");
    private static final Path SCRIPTS = SourceFile.RESOURCES.resolve("static/js");
    private static final Path MIGRATIONS = SourceFile.RESOURCES.resolve("db/migration");
    private static final Path JAVA = Path.of("src/main/java");

    /**
     * The templates that may print HTML as it comes: a note's, which was sanitised, and parts that a template has
     * drawn.
     */
    private static final Set<Path> READY_MADE =
            Set.of(TEMPLATES.resolve("ui/prose.html"), TEMPLATES.resolve("ui/drawn.html"));

    private static final Pattern UNESCAPED = Pattern.compile("th:utext|\\[\\(");
    private static final Pattern KEPT = Pattern.compile("kept\\('([^']+)'");
    private static final Pattern INSERTED = Pattern.compile("~\\{([a-z]+/[a-z]+) ::");
    private static final Pattern OF_THE_REQUEST = Pattern.compile("method=\"post\"|@\\{");
    private static final Pattern INLINE_STYLE = Pattern.compile("<style|\\s(?:th:)?style\\s*=|th:attr\\w*=\"style");
    private static final Pattern INLINE_SCRIPT = Pattern.compile(
            "<script(?![^>]*\\bsrc=)(?![^>]*type=\"application/json\")|\\s(?:th:)?on[a-z]+\\s*=|hx-on|javascript:");
    private static final Pattern RELATIVE_IMPORT = Pattern.compile("(?:from|import)\\s*\\(?['\"]\\.{0,2}/");
    private static final Pattern MIGRATION = Pattern.compile("V\\d{8}_\\d{4}__([a-z]+)_[a-z_]+\\.sql");

    @Test
    void templates_print_text_never_markup() {
        assertThat(SourceFile.below(TEMPLATES, ".html"))
                .filteredOn(template -> !READY_MADE.contains(template.path()))
                .allSatisfy(template -> assertThat(template.finds(UNESCAPED)).isEmpty());
    }

    @Test
    void what_is_kept_for_everybody_holds_nothing_of_one_request() {
        Set<String> kept = SourceFile.below(TEMPLATES, ".html").stream()
                .flatMap(template -> template.finds(KEPT))
                .flatMap(name -> Stream.concat(Stream.of(name), template(name).finds(INSERTED)))
                .collect(Collectors.toSet());

        assertThat(kept)
                .contains("board/column", "board/add", "board/filters", "layout/me")
                .allSatisfy(
                        name -> assertThat(template(name).finds(OF_THE_REQUEST)).isEmpty());
    }

    private static SourceFile template(String name) {
        return SourceFile.read(TEMPLATES.resolve(name + ".html"));
    }

    @Test
    void templates_have_no_inline_style_or_script() {
        assertThat(SourceFile.below(TEMPLATES, ".html"))
                .allSatisfy(template -> assertThat(template.finds(INLINE_STYLE)).isEmpty())
                .allSatisfy(
                        template -> assertThat(template.finds(INLINE_SCRIPT)).isEmpty());
    }

    @Test
    void scripts_do_not_import_each_other() {
        assertThat(SourceFile.below(SCRIPTS, ".js"))
                .allSatisfy(script -> assertThat(script.finds(RELATIVE_IMPORT)).isEmpty());
    }

    @Test
    void a_features_files_bear_its_name() {
        assertThat(SourceFile.below(TEMPLATES, ".html"))
                .allMatch(template -> isRoom(template.room(TEMPLATES), "layout", "ui", "error"));
        assertThat(SourceFile.below(STYLES, ".css"))
                .allMatch(sheet -> isRoom(sheet.room(STYLES), "reset", "tokens", "base", "layout", "ui", "trivium"));
        assertThat(SourceFile.below(MIGRATIONS, ".sql"))
                .allMatch(migration -> migrationOf(migration).allMatch(HouseTest.FEATURES::contains)
                        && migrationOf(migration).findAny().isPresent());
    }

    /** Beside the tests it would hide the feature's own, and with it what the feature may depend on. */
    @Test
    void a_package_is_described_once() {
        assertThat(SourceFile.below(Path.of("src/test/java"), "package-info.java"))
                .isEmpty();
    }

    @Test
    void files_stay_small_enough_to_be_read_at_once() {
        assertThat(tooLong(JAVA, ".java", 250)).isEmpty();
        assertThat(tooLong(TEMPLATES, ".html", 100)).isEmpty();
        assertThat(tooLong(SCRIPTS, ".js", 150)).isEmpty();
        assertThat(tooLong(STYLES, ".css", 300)).isEmpty();
    }

    private static boolean isRoom(String name, String... shared) {
        Set<String> rooms = new HashSet<>(HouseTest.FEATURES);
        rooms.addAll(List.of(shared));
        return rooms.contains(name);
    }

    private static Stream<String> migrationOf(SourceFile migration) {
        return new SourceFile(migration.path(), migration.path().getFileName().toString()).finds(MIGRATION);
    }

    private static List<String> tooLong(Path folder, String ending, int limit) {
        return SourceFile.below(folder, ending).stream()
                .filter(file -> file.lines() > limit)
                .map(file -> file + ": " + file.lines() + " lines")
                .toList();
    }
}
