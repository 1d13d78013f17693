package app.trivium.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

/** What counts as the same when somebody guesses. */
class SignInThrottleTest {

    @Test
    void failures_count_for_the_same_account_however_it_is_typed() {
        assertThat(SignInThrottle.account(" Dana@Example.com")).isEqualTo(SignInThrottle.account("dana@example.com"));
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
}
