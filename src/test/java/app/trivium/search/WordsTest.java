package app.trivium.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {

    @Test
    void each_word_is_looked_for_in_small_letters() {
        assertThat(Words.of("  Acme   CORP\n").words()).containsExactly("acme", "corp");
    }

    @Test
    void wildcards_stand_for_themselves() {
        assertThat(Words.of("50%_off\\").pattern(0)).isEqualTo("%50\\%\\_off\\\\%");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "a", "\u0000\u0007", "🚚"})
    void one_letter_is_too_little(String typed) {
        assertThat(Words.of(typed).isTooShort()).isTrue();
    }

    @Test
    void no_more_than_a_hundred_characters_and_five_words_are_looked_for() {
        assertThat(Words.of("🚚".repeat(10_000)).phrase()).isEqualTo("🚚".repeat(100));
        assertThat(Words.of("a b c d e f g h").words()).hasSize(5);
    }

    @Test
    void control_characters_part_words() {
        assertThat(Words.of("acme\u0000corp").words()).containsExactly("acme", "corp");
    }
}
