package app.trivium.account;

import app.trivium.customfield.CustomValues;
import app.trivium.web.FormReading;
import app.trivium.web.Invalid;
import app.trivium.web.Parsing;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the browser sent of an account.
 *
 * @param parent the name of the account it belongs to
 * @param parentId whose name that was when the form was made
 * @param was what the author saw when they began
 */
record AccountForm(
        @Nullable String name,
        @Nullable String industry,
        @Nullable String website,
        @Nullable String phone,
        @Nullable String city,
        @Nullable String country,
        @Nullable String employees,
        @Nullable String revenue,
        @Nullable String parent,
        @Nullable String parentId,
        @Nullable String owner,
        @Nullable String about,
        @Nullable String gesture,
        @Nullable AccountForm was) {

    private static final int MOST_EMPLOYEES = 100_000_000;

    static AccountForm of(AccountFields fields, @Nullable String parentName, String gesture) {
        return new AccountForm(
                fields.name(),
                fields.industry(),
                fields.website(),
                fields.phone(),
                fields.city(),
                fields.country(),
                Objects.toString(fields.employees(), null),
                plain(fields.revenue()),
                parentName,
                Objects.toString(fields.parentId(), null),
                Long.toString(fields.ownerId()),
                fields.about(),
                gesture,
                null);
    }

    AccountForm seenAs(AccountForm seen) {
        return new AccountForm(
                name, industry, website, phone, city, country, employees, revenue, parent, parentId, owner, about,
                gesture, seen);
    }

    /**
     * The fields as they were typed, but those that admins have added, or null when one of them cannot be taken.
     *
     * @param parents finds the account of a name
     */
    @Nullable AccountFields read(FormReading reading, Function<String, @Nullable Long> parents) {
        reading.of(() -> Parsing.line(name, "name", AccountFields.LONGEST_NAME));
        reading.of(() -> Parsing.optionalLine(industry, "industry", AccountFields.LONGEST_WORD));
        reading.of(() -> Website.parse(website, "website"));
        reading.of(() -> Parsing.optionalLine(phone, "phone", AccountFields.LONGEST_PHONE));
        reading.of(() -> Parsing.optionalLine(city, "city", AccountFields.LONGEST_WORD));
        reading.of(() -> Parsing.optionalLine(country, "country", AccountFields.LONGEST_WORD));
        reading.of(() -> Parsing.text(about, "about", AccountFields.LONGEST_ABOUT));
        Integer people = reading.of(() -> Parsing.number(employees, "employees", 0, MOST_EMPLOYEES));
        BigDecimal yearly = reading.of(() -> Parsing.amount(revenue, "revenue"));
        Long parentAccount = reading.of(() -> parentAccount(parents));
        Long ownerId = reading.of(this::ownerId);
        if (reading.failed() || name == null || ownerId == null) {
            return null;
        }
        return new AccountFields(
                name,
                industry,
                website,
                phone,
                city,
                country,
                people,
                yearly,
                parentAccount,
                ownerId,
                about,
                CustomValues.NONE);
    }

    private Long ownerId() {
        Long picked = Parsing.id(owner, "owner");
        if (picked == null) {
            throw new Invalid("owner", "web.text.missing");
        }
        return picked;
    }

    /** A name left as it was still means the same account, even where two bear that name. */
    private @Nullable Long parentAccount(Function<String, @Nullable Long> parents) {
        String typed = Parsing.optionalLine(parent, "parent", AccountFields.LONGEST_NAME);
        if (typed == null) {
            return null;
        }
        AccountForm source = was == null ? this : was;
        if (source.parentId != null && typed.equals(source.parent)) {
            return Parsing.id(source.parentId, "parent");
        }
        Long found = parents.apply(typed);
        if (found == null) {
            throw new Invalid("parent", "account.parent.unknown");
        }
        return found;
    }

    static @Nullable String plain(@Nullable BigDecimal amount) {
        return amount == null ? null : amount.stripTrailingZeros().toPlainString();
    }
}
