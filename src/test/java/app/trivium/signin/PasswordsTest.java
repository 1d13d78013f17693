package app.trivium.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class PasswordsTest {

    private final Passwords passwords = new Passwords();

    @Test
    void the_password_that_was_hashed_matches_and_no_other() {
        String hash = passwords.hash("seven seeds of summer");

        assertThat(passwords.matches("seven seeds of summer", hash)).isTrue();
        assertThat(passwords.matches("seven seeds of winter", hash)).isFalse();
    }

    @Test
    void what_somebody_unknown_types_is_hashed_as_well_so_that_the_answer_takes_as_long(CapturedOutput output) {
        assertThat(passwords.matches("seven seeds of summer", null)).isFalse();

        // The encoder gives up at once, and says so, on a hash that it cannot read.
        assertThat(output).doesNotContain("Malformed");
    }
}
