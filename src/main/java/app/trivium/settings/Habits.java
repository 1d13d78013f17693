package app.trivium.settings;

import app.trivium.web.Formats;
import app.trivium.web.Invalid;
import app.trivium.web.Option;
import app.trivium.web.Parsing;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The ways of writing dates and numbers, and the time zones, that people choose from. */
final class Habits {

    private static final BigDecimal EXAMPLE = new BigDecimal("48250.5");

    private static final List<Locale> LOCALES = Stream.of(
                    "en-US", "en-GB", "de-DE", "de-CH", "fr-FR", "es-ES", "it-IT", "nl-NL", "pt-BR", "sv-SE", "ja-JP",
                    "en-IN")
            .map(Locale::forLanguageTag)
            .toList();

    private static final List<String> ZONES = Stream.concat(
                    Stream.of("UTC"),
                    ZoneId.getAvailableZoneIds().stream()
                            .filter(id -> id.matches(
                                    "(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+"))
                            .sorted())
            .toList();

    private Habits() {}

    /** The ways of writing, each with an example of it. */
    static List<Option> locales(Instant now) {
        return LOCALES.stream().map(locale -> option(locale, now)).toList();
    }

    private static Option option(Locale locale, Instant now) {
        Formats formats = new Formats(locale, ZoneId.of("UTC"), now);
        return new Option(
                locale.toLanguageTag(),
                locale.getDisplayCountry(Locale.ENGLISH) + " (" + locale.getDisplayLanguage(Locale.ENGLISH) + "): "
                        + formats.moment(now) + ", " + formats.money(EXAMPLE, "EUR"));
    }

    static List<Option> zones() {
        return ZONES.stream()
                .map(zone -> new Option(zone, zone.replace('_', ' ')))
                .toList();
    }

    static Locale locale(@Nullable String typed, String field) {
        Locale locale = Locale.forLanguageTag(Parsing.line(typed, field, 20));
        if (!LOCALES.contains(locale)) {
            throw new Invalid(field, "web.choice.unknown");
        }
        return locale;
    }

    static ZoneId zone(@Nullable String typed, String field) {
        String zone = Parsing.line(typed, field, 60);
        if (!ZONES.contains(zone)) {
            throw new Invalid(field, "web.choice.unknown");
        }
        return ZoneId.of(zone);
    }
}
