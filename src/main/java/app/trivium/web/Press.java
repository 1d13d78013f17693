package app.trivium.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Draws parts of pages by their templates, and keeps each drawn one by all that it was drawn from, since most of a page
 * is what it was at the view before, whoever looks. What has changed is another key; nothing has to be thrown away.
 *
 * <p>A part is drawn without the request: it sees its model and the reader's language and nothing else, and it can hold
 * no form that posts, as that would need the token against forged requests.
 */
@Component
public class Press {

    /** Characters of all kept parts: about ten thousand cards and a hundred full columns. */
    private static final long KEPT = 24_000_000;

    private final ITemplateEngine templates;
    private final Cache<Key, Drawn> kept = Caffeine.newBuilder()
            .maximumWeight(KEPT)
            .<Key, Drawn>weigher((key, part) -> part.html().length())
            .executor(Runnable::run)
            .build();

    Press(ITemplateEngine templates) {
        this.templates = templates;
    }

    private record Key(String template, String fragment, Locale locale, Object from) {}

    /**
     * The fragment for the model, by the names that the fragment has for its values. They must be equal whenever they
     * show the same.
     */
    public Drawn draw(String template, String fragment, Locale locale, Map<String, Object> model) {
        return draw(template, fragment, locale, model, () -> model);
    }

    /**
     * The fragment for a model that is only made when it has to be drawn.
     *
     * @param from all that the model is made from
     */
    public Drawn draw(
            String template, String fragment, Locale locale, Object from, Supplier<Map<String, Object>> model) {
        return kept.get(
                new Key(template, fragment, locale, from),
                key -> new Drawn(templates.process(template, Set.of(fragment), new Context(locale, model.get()))));
    }
}
