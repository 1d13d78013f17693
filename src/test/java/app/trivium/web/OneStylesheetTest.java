package app.trivium.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

class OneStylesheetTest {

    private static final Path FOLDER = Path.of("src/main/resources/static/css");

    /** Comes after Swagger UI's sheet, which is in no layer, on the one page that links both. */
    private static final Path BESIDE_A_LIBRARYS = FOLDER.resolve("api.css");

    @Test
    void every_sheet_is_written_into_the_one_a_page_links() throws IOException {
        String whole = whole();

        try (var sheets = Files.walk(FOLDER)) {
            assertThat(sheets.filter(sheet -> sheet.toString().endsWith(".css"))
                            .filter(sheet -> !sheet.endsWith("trivium.css") && !sheet.equals(BESIDE_A_LIBRARYS)))
                    .isNotEmpty()
                    .allSatisfy(sheet -> assertThat(whole).containsOnlyOnce(Files.readString(sheet)));
        }
    }

    @Test
    void no_import_is_left_and_every_sheet_lies_in_a_declared_layer() throws IOException {
        String whole = whole();

        assertThat(whole).doesNotContain("@import");
        var declared = Pattern.compile("@layer ([a-z, ]+);").matcher(whole);
        assertThat(declared.find()).isTrue();
        assertThat(Pattern.compile("@layer (\\w+) \\{").matcher(whole).results().map(found -> found.group(1)))
                .isNotEmpty()
                .isSubsetOf(declared.group(1).split(", "));
    }

    private static String whole() throws IOException {
        return OneStylesheet.whole(new ClassPathResource("static/" + OneStylesheet.PATH))
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
