package app.trivium.identity;

import app.trivium.web.Texts;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** One line of a list to pick from. */
record Option(String value, String label) {

    /** The constants of an enum, in the words of the messages under the prefix. */
    static <E extends Enum<E>> List<Option> of(E[] constants, String prefix, Texts texts) {
        return Stream.of(constants)
                .map(constant -> new Option(
                        constant.name(), texts.of(prefix + constant.name().toLowerCase(Locale.ROOT))))
                .toList();
    }
}
