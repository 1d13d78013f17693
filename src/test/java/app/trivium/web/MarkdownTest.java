package app.trivium.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "[click](javascript:alert(1))",
                "[click](JaVaScRiPt&#58;alert(1))",
                "[click](data:text/html;base64,PHNjcmlwdD4=)",
                "[click](vbscript:x)",
                "![picture](https://elsewhere.example/who-reads.png)",
                "<a href='https://elsewhere.example' onclick='x()'>x</a>",
                "<iframe src='https://elsewhere.example'></iframe>",
                "<p style='position:fixed'>x</p>",
                "<svg><script>alert(1)</script></svg>",
                "[x]: javascript:alert(1)\n\n[x]",
                "<javascript:alert(1)>",
                "[a](https://example.com \"onmouseover=alert(1)\")",
                "```html\n<script>alert(1)</script>\n```",
            })
    void nothing_that_acts_gets_through(String markdown) {
        Document html = Jsoup.parse(Markdown.html(markdown));

        assertThat(html.select("script, img, iframe, svg, style, object, form, input"))
                .isEmpty();
        assertThat(html.select("[style], [onclick], [onerror], [onmouseover], [src], [title]"))
                .isEmpty();
        assertThat(html.select("a"))
                .allSatisfy(link -> assertThat(link.attr("href")).startsWith("https://"));
    }

    @Test
    void text_lists_tables_quotes_and_code_are_kept() {
        Document html = Jsoup.parse(Markdown.html("""
                # Downtime logs

                Line 4 stops **11 h** a _week_:

                1. change-over
                2. cleaning

                | plant | hours |
                | ----- | ----- |
                | Lyon  | 11    |

                > they said so

                `code` and https://example.com
                """));

        assertThat(html.select("h4").text()).isEqualTo("Downtime logs");
        assertThat(html.select("strong").text()).isEqualTo("11 h");
        assertThat(html.select("em").text()).isEqualTo("week");
        assertThat(html.select("ol > li")).hasSize(2);
        assertThat(html.select("td").eachText()).containsExactly("Lyon", "11");
        assertThat(html.select("blockquote").text()).isEqualTo("they said so");
        assertThat(html.select("code").text()).isEqualTo("code");
        assertThat(html.select("a").attr("rel")).contains("noopener", "noreferrer");
    }

    @Test
    void html_of_the_author_is_shown_as_they_typed_it() {
        assertThat(Jsoup.parse(Markdown.html("a < b and <b>bold</b>")).text()).isEqualTo("a < b and <b>bold</b>");
    }

    @Test
    void emoji_and_writing_from_right_to_left_stay_as_they_are() {
        assertThat(Jsoup.parse(Markdown.html("مرحبا 🚀 done")).text()).isEqualTo("مرحبا 🚀 done");
    }

    @Test
    void a_line_break_is_a_line_break() {
        assertThat(Jsoup.parse(Markdown.html("one\ntwo")).select("br")).hasSize(1);
    }

    @Test
    void quotes_nested_a_thousand_deep_do_no_harm() {
        assertThat(Markdown.html("> ".repeat(1000) + "deep")).contains("deep");
    }
}
