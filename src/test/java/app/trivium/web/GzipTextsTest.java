package app.trivium.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class GzipTextsTest {

    /** A long part of a longer text that begins and ends between two characters. */
    private static final int PART = 5 * GzipTexts.LONG / 2 / 5 * 5 - 3;

    @Test
    void any_reader_of_gzip_reads_what_was_written() throws IOException {
        Random random = new Random(7);
        String[] kept = {noise(random, GzipTexts.LONG), "…🚚 ü".repeat(GzipTexts.LONG), noise(random, 200_000)};
        for (int page = 0; page < 20; page++) {
            GzipTexts stream = new GzipTexts();
            PrintWriter writer = new PrintWriter(stream);
            StringBuilder expected = new StringBuilder();
            for (int part = 0; part < random.nextInt(12); part++) {
                String text =
                        random.nextBoolean() ? kept[random.nextInt(kept.length)] : noise(random, random.nextInt(300));
                writer.write(text);
                expected.append(text);
            }
            writer.write('x');
            writer.write(kept[1], 3, PART);
            expected.append('x').append(kept[1], 3, 3 + PART);

            assertThat(unpacked(stream.finished())).isEqualTo(expected.toString());
        }
    }

    @Test
    void an_empty_page_is_a_whole_stream_too() throws IOException {
        assertThat(unpacked(new GzipTexts().finished())).isEmpty();
    }

    @Test
    void a_text_that_is_alike_but_another_is_sent_as_it_is() throws IOException {
        String one = "a".repeat(GzipTexts.LONG);
        String other = one.substring(1) + "b";

        assertThat(page(one) + page(other) + page(one)).isEqualTo(one + other + one);
    }

    private static String page(String text) throws IOException {
        GzipTexts stream = new GzipTexts();
        stream.write(text, 0, text.length());
        return unpacked(stream.finished());
    }

    private static String noise(Random random, int length) {
        StringBuilder noise = new StringBuilder();
        random.ints(length, 32, 0x250).forEach(noise::appendCodePoint);
        return noise.toString();
    }

    private static String unpacked(byte[] stream) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(stream))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
