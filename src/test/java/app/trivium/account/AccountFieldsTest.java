package app.trivium.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.trivium.customfield.CustomValues;
import app.trivium.web.Invalid;
import java.math.BigDecimal;
import java.util.function.Supplier;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccountFieldsTest {

    @Test
    void a_name_is_trimmed_and_keeps_every_script_and_sign() {
        assertThat(AccountFields.named("  Kaffee & Söhne 🚚 مقهى 東京 ", 1).name())
                .isEqualTo("Kaffee & Söhne 🚚 مقهى 東京");
    }

    @Test
    void a_name_may_have_two_hundred_characters_whatever_their_size_in_memory() {
        assertThat(AccountFields.named("🚚".repeat(200), 1).name()).hasSize(400);
        assertRefused("name", () -> AccountFields.named("🚚".repeat(201), 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "a\u0000b", "bell\u0007", "two\nlines"})
    void a_name_that_cannot_be_shown_in_one_line_is_refused(String name) {
        assertRefused("name", () -> AccountFields.named(name, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "acme.com, https://acme.com",
        "acme.com:8080/shop, https://acme.com:8080/shop",
        "HTTP://acme.com/Über?q=1#top, http://acme.com/Über?q=1#top",
        "https://münchen.example, https://münchen.example"
    })
    void a_website_is_an_address_of_the_web(String typed, String kept) {
        assertThat(website(typed).website()).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"javascript:alert(1)", "data:text/html,x", "https://", "ftp://acme.com", "a b.com", "x\"y.com"})
    void what_could_harm_who_follows_it_is_no_website(String typed) {
        assertRefused("website", () -> website(typed));
    }

    @Test
    void revenue_is_compared_by_value() {
        assertThat(revenue("1100.04")).isEqualTo(revenue("1100.0400"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "10000000000000", "1e999"})
    void revenue_out_of_range_is_refused(String amount) {
        assertRefused("revenue", () -> revenue(amount));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dana", "dana@acme", "dana reyes@acme.com", "a@b@c.com", "<dana@acme.com>"})
    void what_has_not_the_shape_of_an_address_is_no_email(String typed) {
        assertRefused("email", () -> new PersonFields(1, "Dana Reyes", null, typed, null, null, CustomValues.NONE));
    }

    private static AccountFields website(String typed) {
        return fields(typed, null);
    }

    private static AccountFields revenue(String amount) {
        return fields(null, new BigDecimal(amount));
    }

    private static AccountFields fields(@Nullable String website, @Nullable BigDecimal revenue) {
        return new AccountFields(
                "Acme", null, website, null, null, null, null, revenue, null, 1, null, CustomValues.NONE);
    }

    private static void assertRefused(String field, Supplier<?> making) {
        assertThatThrownBy(making::get)
                .asInstanceOf(InstanceOfAssertFactories.type(Invalid.class))
                .extracting(Invalid::field)
                .isEqualTo(field);
    }
}
