package app.trivium.account;

import app.trivium.customfield.CustomValues;
import app.trivium.web.Parsing;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

/**
 * The edited fields of a person at one moment. Valid in itself, as {@link AccountFields} are.
 *
 * @param accountId where they work
 * @param name 1 to 200 characters
 * @param jobTitle up to 200 characters
 * @param email of the shape of an address
 * @param phone up to 60 characters
 * @param about up to 4,000 characters, more than one line if need be
 * @param custom what is in the fields that admins have added
 */
@Embeddable
public record PersonFields(
        long accountId,
        String name,
        @Nullable String jobTitle,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String about,

        @Column(columnDefinition = "jsonb") @ColumnTransformer(write = "cast(? as jsonb)")
        CustomValues custom) {

    static final int LONGEST_NAME = 200;
    static final int LONGEST_PHONE = 60;
    static final int LONGEST_ABOUT = 4000;

    /** @param custom null stands for nothing, as in the database */
    public PersonFields {
        custom = Objects.requireNonNullElse(custom, CustomValues.NONE);
        name = Parsing.line(name, "name", LONGEST_NAME);
        jobTitle = Parsing.optionalLine(jobTitle, "jobTitle", LONGEST_NAME);
        email = EmailAddress.parse(email, "email");
        phone = Parsing.optionalLine(phone, "phone", LONGEST_PHONE);
        about = Parsing.text(about, "about", LONGEST_ABOUT);
    }

    /** A person of whom no more is known than the name. */
    public static PersonFields named(String name, long accountId) {
        return new PersonFields(accountId, name, null, null, null, null, CustomValues.NONE);
    }

    /** The same with something else in the fields that admins have added. */
    public PersonFields withCustom(CustomValues newCustom) {
        return new PersonFields(accountId, name, jobTitle, email, phone, about, newCustom);
    }
}
