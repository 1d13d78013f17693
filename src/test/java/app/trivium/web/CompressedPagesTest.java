package app.trivium.web;

import static app.trivium.Cast.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;

import app.trivium.Cast;
import app.trivium.DatabaseTest;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@DatabaseTest
class CompressedPagesTest {

    private static final String BOARD = "/boards/1/seller";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Cast cast;

    @BeforeEach
    void aColumnOfCards() {
        for (int n = 0; n < 20; n++) {
            cast.deal("Größe №" + n + " 🚚", cast.acme(), cast.dana());
        }
    }

    @Test
    void a_board_comes_compressed_again_and_again_and_says_the_same() throws Exception {
        String plain = withoutChance(ask(get(BOARD)).getContentAsString(StandardCharsets.UTF_8));

        for (int n = 0; n < 3; n++) {
            MockHttpServletResponse packed = ask(get(BOARD).header("Accept-Encoding", "gzip, deflate, br"));

            assertThat(packed.getHeader("Content-Encoding")).isEqualTo("gzip");
            assertThat(packed.getHeaders("Vary")).contains("Accept-Encoding");
            assertThat(packed.getContentType()).startsWith("text/html");
            assertThat(withoutChance(unpacked(packed))).contains("Größe №7 🚚").isEqualTo(plain);
        }
    }

    @Test
    void what_is_refused_is_refused_compressed_as_well() throws Exception {
        MockHttpServletResponse refused = ask(get("/boards/77/seller").header("Accept-Encoding", "gzip"));

        assertThat(refused.getStatus()).isEqualTo(404);
        assertThat(unpacked(refused)).contains("</html>");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"identity", "br", "gzip;q=0", "gzip; q=0.0, br", "xgzip"})
    void who_does_not_ask_for_it_gets_the_page_as_it_is(String accepted) throws Exception {
        MockHttpServletRequestBuilder asked =
                accepted == null ? get(BOARD) : get(BOARD).header("Accept-Encoding", accepted);

        assertThat(ask(asked).getHeader("Content-Encoding")).isNull();
    }

    @Test
    void a_redirect_and_a_question_for_the_head_have_no_body() throws Exception {
        assertThat(ask(get("/boards/1").header("Accept-Encoding", "gzip")).getContentAsByteArray())
                .isEmpty();
        assertThat(ask(head(BOARD).header("Accept-Encoding", "gzip")).getHeader("Content-Encoding"))
                .isNull();
    }

    private MockHttpServletResponse ask(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(as(cast.dana()))).andReturn().getResponse();
    }

    /** The form token and the ids of gestures are other ones each time. */
    private static String withoutChance(String page) {
        return page.replaceAll("(_csrf\" value|name=\"csrf\" content|\"gesture\" value)=\"[^\"]+\"", "$1");
    }

    private static String unpacked(MockHttpServletResponse response) throws Exception {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(response.getContentAsByteArray()))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
