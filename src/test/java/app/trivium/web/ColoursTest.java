package app.trivium.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Text stands out from what it is written on by 4.5 to 1, signs from what is beside them by 3 to 1 (WCAG 2.2, level
 * AA).
 */
class ColoursTest {

    private static final Pattern TOKEN =
            Pattern.compile("--([a-z-]+): (?:light-dark\\()?(#[0-9a-f]{6})(?:, (#[0-9a-f]{6})\\))?;");
    private static final List<String> JOURNEYS = List.of("seller", "buyer", "marketer");
    private static final List<String> VERDICTS = List.of("good", "warn", "bad", "info");
    private static final List<String> GROUNDS = List.of("ground", "surface", "raised", "hover");

    private static final Map<String, String> LIGHT = new HashMap<>();
    private static final Map<String, String> DARK = new HashMap<>();

    @BeforeAll
    static void readTokens() throws IOException {
        TOKEN.matcher(Files.readString(Path.of("src/main/resources/static/css/tokens.css")))
                .results()
                .forEach(token -> {
                    LIGHT.put(token.group(1), token.group(2));
                    DARK.put(token.group(1), token.group(3) == null ? token.group(2) : token.group(3));
                });
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void text_can_be_read(boolean dark) {
        assertThat(Stream.of(inks(), tints(), solids()).flatMap(pairs -> pairs))
                .allSatisfy(pair -> assertThat(contrast(pair, dark)).isGreaterThanOrEqualTo(4.5));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void signs_can_be_seen(boolean dark) {
        assertThat(signs()).allSatisfy(pair -> assertThat(contrast(pair, dark)).isGreaterThanOrEqualTo(3));
    }

    private static Stream<Pair> inks() {
        var plain = Stream.of("ink", "ink-soft", "ink-faint").flatMap(ink -> on(ink, GROUNDS, "sunken", "seller-soft"));
        var coloured = Stream.of("good", "warn", "bad", "seller", "buyer", "marketer")
                .flatMap(name -> on(name + "-ink", GROUNDS));
        return Stream.concat(plain, coloured);
    }

    private static Stream<Pair> tints() {
        var verdicts = VERDICTS.stream()
                .flatMap(name -> Stream.of(name + "-ink", "ink", "ink-soft").map(ink -> new Pair(ink, name + "-soft")));
        var journeys = JOURNEYS.stream()
                .flatMap(name -> Stream.of(
                        new Pair(name + "-ink", name + "-soft"),
                        new Pair(name + "-ink", name + "-mid"),
                        new Pair("ink-faint", name + "-soft")));
        return Stream.concat(verdicts, journeys);
    }

    private static Stream<Pair> solids() {
        var coloured = Stream.of("seller", "buyer", "marketer", "good", "bad")
                .map(name -> new Pair("on-solid", name + "-solid"));
        var inverse = Stream.of("ink-inverse", "ink-inverse-soft").map(ink -> new Pair(ink, "inverse"));
        return Stream.concat(Stream.concat(coloured, inverse), Stream.of(new Pair("ink", "mark")));
    }

    private static Stream<Pair> signs() {
        var strip = JOURNEYS.stream().flatMap(name -> on(name, List.of("surface", "ground", "rest")));
        var bar = Stream.of("good", "warn", "bad").flatMap(name -> on(name, List.of("surface", "sunken")));
        var edges = Stream.of("edge", "ring").flatMap(name -> on(name, List.of("surface", "ground", "raised")));
        var stages = LIGHT.keySet().stream()
                .filter(name -> name.startsWith("stage-"))
                .flatMap(name -> on(name, List.of("surface", "sunken")));
        return Stream.of(strip, bar, edges, stages).flatMap(pairs -> pairs);
    }

    private record Pair(String ink, String ground) {}

    private static Stream<Pair> on(String ink, List<String> grounds, String... more) {
        return Stream.concat(grounds.stream(), Stream.of(more)).map(ground -> new Pair(ink, ground));
    }

    private static double contrast(Pair pair, boolean dark) {
        var tokens = dark ? DARK : LIGHT;
        double one = luminance(Objects.requireNonNull(tokens.get(pair.ink()), pair.ink()));
        double other = luminance(Objects.requireNonNull(tokens.get(pair.ground()), pair.ground()));
        return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    }

    private static double luminance(String colour) {
        return 0.2126 * channel(colour, 1) + 0.7152 * channel(colour, 3) + 0.0722 * channel(colour, 5);
    }

    private static double channel(String colour, int at) {
        double value = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
