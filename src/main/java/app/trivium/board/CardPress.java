package app.trivium.board;

import app.trivium.process.ProcessMap;
import app.trivium.process.StripWriter;
import app.trivium.web.Formats;
import app.trivium.web.Texts;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Draws cards by their template, and keeps each drawn one by all that it was drawn from, since most cards of a board
 * are what they were at the view before, whoever looks. What has changed is another key; nothing has to be thrown away.
 */
@Component
class CardPress {

    /** Characters of all kept cards: about ten thousand cards in 30 MB. */
    private static final long KEPT = 15_000_000;

    /** Characters of all kept columns: about a hundred full ones. */
    private static final long KEPT_COLUMNS = 8_000_000;

    private final ITemplateEngine templates;
    private final Texts texts;
    private final Cache<Key, String> kept = Caffeine.newBuilder()
            .maximumWeight(KEPT)
            .<Key, String>weigher((key, card) -> card.length())
            .executor(Runnable::run)
            .build();

    /** One text for the same cards in a row, which then need not be compressed again to be sent. */
    private final Cache<List<String>, String> columns = Caffeine.newBuilder()
            .maximumWeight(KEPT_COLUMNS)
            .<List<String>, String>weigher((cards, column) -> column.length())
            .executor(Runnable::run)
            .build();

    CardPress(ITemplateEngine templates, Texts texts) {
        this.templates = templates;
        this.texts = texts;
    }

    /** Whatever a card depends on beside its row; a process that was changed is another one. */
    private record Look(ProcessMap process, BoardSort sort, Locale locale, ZoneId zone, LocalDate today) {}

    private record Key(Look look, CardRow row) {}

    /** The cards of the rows, one after the other, as HTML. */
    String draw(ProcessMap process, BoardSort sort, Formats formats, List<CardRow> rows) {
        Look look = new Look(process, sort, formats.locale(), formats.zone(), formats.today());
        CardWriter writer = new CardWriter(sort, new StripWriter(process, formats, texts), formats, texts);
        List<String> cards = rows.stream()
                .map(row -> kept.get(new Key(look, row), key -> draw(writer.write(row), look.locale())))
                .toList();
        return columns.get(cards, several -> String.join("", several));
    }

    private String draw(DealCard card, Locale locale) {
        return templates.process("board/card", Set.of("card"), new Context(locale, Map.of("card", card)));
    }
}
