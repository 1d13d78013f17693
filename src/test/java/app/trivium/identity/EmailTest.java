package app.trivium.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.trivium.web.Invalid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

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

    @Test
    void failures_count_for_the_same_account_however_it_is_typed() {
        assertThat(Email.account(" Dana@Example.com")).isEqualTo(Email.account("dana@example.com"));
    }

    @ParameterizedTest
    @CsvSource({
        "203.0.113.7, 203.0.113.7",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:2::/64",
        "2001:db8:1:2:9:9:9:9, 2001:db8:1:2::/64",
        "::1, 0:0:0:0::/64",
    })
    void whoever_holds_one_address_of_a_network_holds_them_all(String address, String counted) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(address);

        assertThat(ClientAddress.of(request)).isEqualTo(counted);
    }

    @ParameterizedTest
    @CsvSource({"Dana Kim, DK", "Cher, C", "'  ada  lovelace king ', AK", "élodie, É", "'', ''", "😀 smile, 😀S"})
    void initials_stand_for_a_name(String name, String initials) {
        assertThat(Initials.of(name)).isEqualTo(initials);
    }
}
