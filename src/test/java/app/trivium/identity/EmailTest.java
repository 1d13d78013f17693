package app.trivium.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.trivium.web.Invalid;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read from outside before anything is looked up. */
class EmailTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"dana@example.com", "dana.kim+crm@sales.example.co.uk", "dana@intranet", "björn@über.example"})
    void an_address_is_taken(String typed) {
        assertThat(Email.parse("  " + typed + " ", "email")).isEqualTo(typed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dana",
                "@example.com",
                "dana@",
                "a@b@c",
                "a b@c.d",
                "a@b..c",
                "a@.b",
                "a@b.",
                "<a@b.c>",
                "a@b\nc"
            })
    void nonsense_is_not(String typed) {
        assertThatThrownBy(() -> Email.parse(typed, "email")).isInstanceOf(Invalid.class);
    }

    @ParameterizedTest
    @CsvSource({"Dana Kim, DK", "Cher, C", "'  ada  lovelace king ', AK", "élodie, É", "'', ''", "😀 smile, 😀S"})
    void initials_stand_for_a_name(String name, String initials) {
        assertThat(Initials.of(name)).isEqualTo(initials);
    }
}
