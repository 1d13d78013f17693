package app.trivium.settings;

import app.trivium.web.Texts;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** One of a few ways to choose from, with its consequence. */
record Choice(String value, String label, String hint) {

    /** The constants of an enum, in the words of the messages under the prefix. */
    static <E extends Enum<E>> List<Choice> of(E[] constants, String prefix, Texts texts) {
        return Stream.of(constants)
                .map(constant -> {
                    String key = prefix + constant.name().toLowerCase(Locale.ROOT);
                    return new Choice(constant.name(), texts.of(key), texts.of(key + ".hint"));
                })
                .toList();
    }
}
