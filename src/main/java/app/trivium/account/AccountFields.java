package app.trivium.account;

import app.trivium.customfield.CustomValues;
import app.trivium.web.Invalid;
import app.trivium.web.Parsing;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.Objects;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

/**
 * The edited fields of an account at one moment. Valid in itself: a value that cannot be kept is refused, with the name
 * of its field, by whoever tries to make such a record.
 *
 * @param name 1 to 200 characters; two accounts may bear the same
 * @param industry up to 100 characters
 * @param website an http or https address; a bare "acme.com" gets its https
 * @param phone up to 60 characters
 * @param city up to 100 characters
 * @param country up to 100 characters
 * @param employees how many people work there
 * @param revenue a year's, in the home currency, with four decimals at most
 * @param parentId the account this one belongs to
 * @param ownerId the user who looks after it
 * @param about up to 4,000 characters, more than one line if need be
 * @param custom what is in the fields that admins have added
 */
@Embeddable
public record AccountFields(
        String name,
        @Nullable String industry,
        @Nullable String website,
        @Nullable String phone,
        @Nullable String city,
        @Nullable String country,
        @Nullable Integer employees,
        @Nullable BigDecimal revenue,
        @Nullable Long parentId,
        long ownerId,
        @Nullable String about,

        @Column(columnDefinition = "jsonb") @ColumnTransformer(write = "cast(? as jsonb)")
        CustomValues custom) {

    static final int LONGEST_NAME = 200;
    static final int LONGEST_WORD = 100;
    static final int LONGEST_PHONE = 60;
    static final int LONGEST_ABOUT = 4000;
    private static final BigDecimal MOST_REVENUE = new BigDecimal("10000000000000");
    private static final int DECIMALS = 4;

    /** @param custom null stands for nothing, as in the database */
    public AccountFields {
        custom = Objects.requireNonNullElse(custom, CustomValues.NONE);
        name = Parsing.line(name, "name", LONGEST_NAME);
        industry = Parsing.optionalLine(industry, "industry", LONGEST_WORD);
        website = Website.parse(website, "website");
        phone = Parsing.optionalLine(phone, "phone", LONGEST_PHONE);
        city = Parsing.optionalLine(city, "city", LONGEST_WORD);
        country = Parsing.optionalLine(country, "country", LONGEST_WORD);
        about = Parsing.text(about, "about", LONGEST_ABOUT);
        if (employees != null && employees < 0) {
            throw new Invalid("employees", "web.number.range", 0, Integer.MAX_VALUE);
        }
        if (revenue != null) {
            BigDecimal shortest = revenue.stripTrailingZeros();
            if (shortest.signum() < 0 || shortest.compareTo(MOST_REVENUE) >= 0 || shortest.scale() > DECIMALS) {
                throw new Invalid("revenue", "account.revenue.range");
            }
            revenue = shortest.setScale(DECIMALS);
        }
    }

    /** An account of which no more is known than its name and who looks after it. */
    public static AccountFields named(String name, long ownerId) {
        return new AccountFields(
                name, null, null, null, null, null, null, null, null, ownerId, null, CustomValues.NONE);
    }

    /** The same with something else in the fields that admins have added. */
    public AccountFields withCustom(CustomValues newCustom) {
        return new AccountFields(
                name, industry, website, phone, city, country, employees, revenue, parentId, ownerId, about, newCustom);
    }
}
