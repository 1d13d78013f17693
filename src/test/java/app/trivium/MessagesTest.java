package app.trivium;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every text that people read stands in messages.properties, once, and is used. */
class MessagesTest {

    private static final Pattern COMMENT = Pattern.compile("(?s)<!--.*?-->");
    private static final List<SourceFile> TEMPLATES =
            SourceFile.below(SourceFile.RESOURCES.resolve("templates"), ".html").stream()
                    .map(template -> template.without(COMMENT))
                    .toList();
    private static final List<SourceFile> CODE = SourceFile.below(Path.of("src/main/java"), ".java");
    private static final SourceFile MESSAGES = SourceFile.read(SourceFile.RESOURCES.resolve("messages.properties"));

    private static final Pattern LINE = Pattern.compile("(?m)^([\\w.-]+)\\s*=");
    private static final Pattern TEMPLATE_KEY = Pattern.compile("#\\{([\\w.-]+)\\s*[(}]");
    private static final Pattern VALIDATION_KEY = Pattern.compile("message = \"\\{([\\w.-]+)}\"");
    /**
     * A quoted key, or the beginning of one that is put together: 'deal.status.' + x, |deal.status.${x}|,
     * deal.status.__${x}__.
     */
    private static final Pattern MENTION = Pattern.compile("[\"'|{(]([a-zA-Z][\\w-]*(?:\\.[\\w-]+)*\\.?)");

    private static final Pattern ARGUMENT = Pattern.compile("\\{\\d");
    private static final Pattern LONE_APOSTROPHE = Pattern.compile("(?<!')'(?!')");

    @Test
    void a_key_stands_there_once() {
        Map<String, Long> counts = keys().collect(Collectors.groupingBy(key -> key, Collectors.counting()));

        assertThat(counts).allSatisfy((key, count) -> assertThat(count).isEqualTo(1));
    }

    @Test
    void every_key_that_a_page_or_a_form_names_has_a_text() {
        Set<String> known = keys().collect(Collectors.toSet());

        assertThat(TEMPLATES)
                .allSatisfy(template -> assertThat(known)
                        .containsAll(template.finds(TEMPLATE_KEY).toList()));
        assertThat(CODE)
                .allSatisfy(file ->
                        assertThat(known).containsAll(file.finds(VALIDATION_KEY).toList()));
    }

    @Test
    void every_text_is_used() {
        Set<String> mentions = Stream.of(TEMPLATES, CODE)
                .flatMap(List::stream)
                .flatMap(file -> file.finds(MENTION))
                .map(mention -> mention.replaceFirst("__$", ""))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(keys().filter(key -> !isMentioned(key, mentions))).isEmpty();
    }

    /** Where a text has arguments, an apostrophe begins a quotation and must be doubled to be seen. */
    @Test
    void apostrophes_beside_arguments_are_doubled() {
        List<String> wrong = MESSAGES.text()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .filter(line -> ARGUMENT.matcher(line).find())
                .filter(line -> LONE_APOSTROPHE.matcher(line).find())
                .toList();

        assertThat(wrong).isEmpty();
    }

    private static Stream<String> keys() {
        return MESSAGES.finds(LINE);
    }

    private static boolean isMentioned(String key, Set<String> mentions) {
        Matcher dots = Pattern.compile("\\.").matcher(key);
        return mentions.contains(key) || dots.results().anyMatch(dot -> mentions.contains(key.substring(0, dot.end())));
    }
}
