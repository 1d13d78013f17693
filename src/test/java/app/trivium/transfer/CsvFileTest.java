package app.trivium.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.trivium.web.Invalid;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files as the world writes them. */
class CsvFileTest {

    private static final String DEALS = "name,account\nGrößer werden,Ärzte\n\"Zwei\nZeilen, \"\"ja\"\"\",Żółw\n";

    @ParameterizedTest
    @CsvSource({"UTF-8, ''", "UTF-8, \ufeff", "UTF-16LE, \ufeff", "UTF-16BE, \ufeff", "UTF-16LE, ''", "UTF-16BE, ''"})
    void text_is_read_in_every_unicode_encoding_with_and_without_a_mark(String charset, String mark) {
        CsvFile file = CsvFile.open((mark + DEALS).getBytes(Charset.forName(charset)));

        assertThat(file.charset()).isEqualTo(Charset.forName(charset));
        assertThat(file.header()).containsExactly("name", "account");
        assertThat(rows(file))
                .containsExactly(
                        new FileRow(1, 2, List.of("Größer werden", "Ärzte")),
                        new FileRow(2, 3, List.of("Zwei\nZeilen, \"ja\"", "Żółw")));
    }

    @Test
    void what_is_not_utf_8_is_windows_1252() {
        CsvFile file = CsvFile.open("name,price\nCafé,€ 5\n".getBytes(Charset.forName("windows-1252")));

        assertThat(file.charset()).isEqualTo(Charset.forName("windows-1252"));
        assertThat(rows(file).get(0).cells()).containsExactly("Café", "€ 5");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            `name;amount\nA, B and C;1,5\nD;2,5\n` | ;
            `name\tamount\nA, B\t1;5\nC\t2\n`      | `\t`
            `name,amount\nA;B,1\nC;D;E,2\n`        | ,
            `"a;b",c\n"1;2",3\n`                   | ,
            `name\nA\nB\n`                         | ,
            """)
    void the_separator_is_the_one_by_which_rows_come_out_even(String text, String separator) {
        assertThat(CsvFile.open(bytes(text)).separator()).isEqualTo(separator.charAt(0));
    }

    @Test
    void a_first_line_that_names_the_separator_is_no_header() {
        CsvFile file = CsvFile.open(bytes("sep=;\r\nname;amount\r\nA;1\r\n"));

        assertThat(file.separator()).isEqualTo(';');
        assertThat(file.header()).containsExactly("name", "amount");
        assertThat(rows(file)).hasSize(1);
    }

    @Test
    void columns_without_a_name_or_with_the_same_get_one_of_their_own() {
        assertThat(CsvFile.open(bytes("amount,,amount,\n1,2,3,4\n")).header())
                .containsExactly("amount", "#2", "amount (2)", "#4");
    }

    @Test
    void rows_of_another_width_are_handed_over_as_they_are() {
        assertThat(rows(CsvFile.open(bytes("a,b,c\n1,2\n1,2,3,4\n1,2,3\n"))))
                .extracting(row -> row.cells().size())
                .containsExactly(2, 4, 3);
    }

    @Test
    void an_unclosed_quotation_mark_is_refused_with_its_line() {
        CsvFile file = CsvFile.open(bytes("a,b\n1,2\n3,4\n5,\"6\n7,8\n"));

        assertThatThrownBy(() -> rows(file)).isInstanceOfSatisfying(Invalid.class, refusal -> {
            assertThat(refusal.getCodes()).containsExactly("transfer.file.quotes");
            assertThat(refusal.getArguments()).containsExactly("4");
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``                     | transfer.file.empty
            `name,amount\n`        | transfer.file.headerOnly
            `name\0,amount\n1,2\n` | transfer.file.binary
            `PK\u0003\u0004rest`   | transfer.file.workbook
            """)
    void what_is_no_table_is_refused_with_the_reason(String text, String key) {
        refuses(bytes(text), key);
    }

    @Test
    void a_picture_is_refused() {
        byte[] picture = new byte[4000];
        for (int i = 0; i < picture.length; i++) {
            picture[i] = (byte) (i * 37 % 251);
        }
        refuses(picture, "transfer.file.binary");
    }

    @Test
    void ten_thousand_columns_are_refused() {
        String header = String.join(",", Collections.nCopies(10_000, "a"));

        refuses(bytes(header + "\n" + header + "\n"), "transfer.file.wide");
    }

    private static void refuses(byte[] bytes, String key) {
        assertThatThrownBy(() -> CsvFile.open(bytes))
                .isInstanceOfSatisfying(
                        Invalid.class, refusal -> assertThat(refusal.getCodes()).containsExactly(key));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<FileRow> rows(CsvFile file) {
        List<FileRow> rows = new ArrayList<>();
        file.forEachRow(rows::add);
        return rows;
    }
}
