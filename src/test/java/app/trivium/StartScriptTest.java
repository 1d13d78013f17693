package app.trivium;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code trivium}, with a java that only says what it was called with. */
@DisabledOnOs(OS.WINDOWS)
class StartScriptTest {

    /** Unpacks an empty jar, and leaves an archive where it is told to. */
    private static final String JAVA = """
            #!/bin/sh
            echo "$*" >> "$CALLS"
            [ "$1" != "$REFUSED" ] || exit 1
            for option in "$@"; do
              case "$option" in
                -XX:ArchiveClassesAtExit=*|-XX:AOTCacheOutput=*) touch "${option#*=}" ;;
                "$UNPACKED".*) touch "$option/trivium.jar" ;;
              esac
            done
            """;

    @TempDir
    private Path folder;

    private Path jar;
    private Path calls;

    @BeforeEach
    void a_folder_with_the_jar_and_a_java() throws IOException {
        Files.copy(Path.of("trivium"), folder.resolve("trivium"), StandardCopyOption.COPY_ATTRIBUTES);
        Path java = Files.createDirectories(folder.resolve("jdk/bin")).resolve("java");
        Files.writeString(java, JAVA);
        assertThat(java.toFile().setExecutable(true)).isTrue();
        jar = Files.createFile(folder.resolve("trivium.jar"));
        calls = Files.createFile(folder.resolve("calls"));
    }

    @Test
    void the_first_run_unpacks_and_records_and_the_later_ones_use_it() throws Exception {
        assertThat(start())
                .satisfiesExactly(
                        unpacking -> assertThat(unpacking).contains("-Djarmode=tools"),
                        first -> assertThat(first)
                                .contains("-XX:ArchiveClassesAtExit=")
                                .contains("trivium-unpacked/trivium.jar"));
        assertThat(start()).satisfiesExactly(second -> assertThat(second).contains("-XX:SharedArchiveFile="));
        assertThat(start()).satisfiesExactly(third -> assertThat(third).contains("-XX:SharedArchiveFile="));
    }

    @Test
    void a_new_build_is_unpacked_and_recorded_anew() throws Exception {
        start();
        Files.setLastModifiedTime(jar, FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
        assertThat(start()).hasSize(2).last().asString().contains("-XX:ArchiveClassesAtExit=");
    }

    @Test
    void another_java_makes_an_archive_of_its_own() throws Exception {
        start();
        Files.writeString(folder.resolve("jdk/release"), "JAVA_VERSION=\"21.0.9\"");
        assertThat(start()).singleElement().asString().contains("-XX:ArchiveClassesAtExit=");
    }

    @Test
    void from_java_25_on_the_archive_is_an_ahead_of_time_cache() throws Exception {
        Files.writeString(folder.resolve("jdk/release"), "JAVA_VERSION=\"25.0.1\"");
        assertThat(start()).last().asString().contains("-XX:AOTCacheOutput=");
        assertThat(start()).singleElement().asString().contains("-XX:AOTCache=").contains(".aot ");
    }

    @Test
    void ones_own_options_come_last_so_that_they_win() throws Exception {
        assertThat(start(Map.of("JAVA_OPTS", "-Xmx1g"), "--server.port=9000").get(1))
                .matches(".* -Xmx\\d+m .* -Xmx1g -jar .* --server.port=9000");
    }

    @Test
    void where_nothing_can_be_unpacked_the_jar_itself_is_started() throws Exception {
        assertThat(start(Map.of("REFUSED", "-Djarmode=tools")).get(1)).contains("-jar " + jar.toRealPath());
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("trivium", "trivium.jar", "jdk", "calls");
    }

    @Test
    void the_image_runs_with_the_same_options() throws IOException {
        String script = Files.readString(Path.of("trivium"));
        String options = script.replaceAll("(?s).*\noptions=\"([^\"]+)\".*", "$1");
        assertThat(Files.readString(Path.of("Dockerfile"))).contains(options);
    }

    private List<String> start() throws Exception {
        return start(Map.of());
    }

    /** What java was called with, call by call. */
    private List<String> start(Map<String, String> settings, String... arguments) throws Exception {
        Files.writeString(calls, "");
        ProcessBuilder script = new ProcessBuilder(folder.resolve("trivium").toString());
        script.command().addAll(List.of(arguments));
        Map<String, String> environment = script.environment();
        environment.remove("JAVA_OPTS");
        environment.putAll(Map.of(
                "JAVA_HOME", folder.resolve("jdk").toString(),
                "CALLS", calls.toString(),
                "REFUSED", "nothing",
                "UNPACKED", folder.toRealPath().resolve("trivium-unpacked").toString()));
        environment.putAll(settings);
        script.inheritIO().start().waitFor();
        return Files.readAllLines(calls);
    }
}
