package app.trivium;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A file of the project, for the tests that hold the sources themselves to the house's laws. */
record SourceFile(Path path, String text) {

    static final Path RESOURCES = Path.of("src/main/resources");

    /** All files below a folder with that ending; none when there is no such folder. */
    static List<SourceFile> below(Path folder, String ending) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .map(SourceFile::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static SourceFile read(Path file) {
        try {
            return new SourceFile(file, Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long lines() {
        return text.lines().count();
    }

    /** The name of the first folder below the given one, or of the file itself without its ending. */
    String room(Path folder) {
        return folder.relativize(path).getName(0).toString().replaceFirst("\\..*", "");
    }

    /** What the pattern's first group finds, or the whole match if it has none. */
    Stream<String> finds(Pattern pattern) {
        return pattern.matcher(text).results().map(found -> found.groupCount() == 0 ? found.group() : found.group(1));
    }

    SourceFile without(Pattern pattern) {
        return new SourceFile(path, pattern.matcher(text).replaceAll(""));
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
