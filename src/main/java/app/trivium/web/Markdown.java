package app.trivium.web;

import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Turns what people write as Markdown into HTML that is safe to show: text, lists, tables, quotes, code and links, but
 * no images, since those would tell strangers who reads, and no HTML of the author's own.
 */
public final class Markdown {

    private static final List<Extension> EXTENSIONS = List.of(AutolinkExtension.create(), TablesExtension.create());

    private static final Parser PARSER =
            Parser.builder().extensions(EXTENSIONS).maxOpenBlockParsers(20).build();

    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .escapeHtml(true)
            .softbreak("<br />\n")
            .build();

    private static final PolicyFactory SAFE = new HtmlPolicyBuilder()
            .allowElements("p", "br", "hr", "em", "strong", "code", "pre", "blockquote", "ul", "ol", "li")
            .allowElements("h3", "h4", "h5", "h6", "table", "thead", "tbody", "tr", "th", "td")
            .allowElements((element, attributes) -> "h4", "h1", "h2")
            .allowAttributes("start")
            .matching((element, attribute, value) -> value.matches("\\d{1,9}") ? value : null)
            .onElements("ol")
            .allowElements("a")
            .allowUrlProtocols("https", "http", "mailto", "tel")
            .allowAttributes("href")
            .onElements("a")
            .requireRelsOnLinks("nofollow", "noopener", "noreferrer")
            .toFactory();

    private Markdown() {}

    public static String html(String markdown) {
        return SAFE.sanitize(RENDERER.render(PARSER.parse(markdown)));
    }
}
