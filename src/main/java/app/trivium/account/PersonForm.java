package app.trivium.account;

import app.trivium.customfield.CustomValues;
import app.trivium.web.FormReading;
import app.trivium.web.Invalid;
import app.trivium.web.Parsing;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the browser sent of a person.
 *
 * @param account the name of the account where they work
 * @param accountId whose name that was when the form was made
 * @param was what the author saw when they began
 */
record PersonForm(
        @Nullable String account,
        @Nullable String accountId,
        @Nullable String name,
        @Nullable String jobTitle,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String about,
        @Nullable String gesture,
        @Nullable PersonForm was) {

    static PersonForm of(PersonFields fields, String accountName, String gesture) {
        return new PersonForm(
                accountName,
                Long.toString(fields.accountId()),
                fields.name(),
                fields.jobTitle(),
                fields.email(),
                fields.phone(),
                fields.about(),
                gesture,
                null);
    }

    static PersonForm at(@Nullable Long accountId, @Nullable String accountName, String gesture) {
        String id = accountId == null ? null : accountId.toString();
        return new PersonForm(accountName, id, null, null, null, null, null, gesture, null);
    }

    PersonForm seenAs(PersonForm seen) {
        return new PersonForm(account, accountId, name, jobTitle, email, phone, about, gesture, seen);
    }

    /**
     * The fields as they were typed, but those that admins have added, or null when one of them cannot be taken.
     *
     * @param accounts finds the account of a name
     */
    @Nullable PersonFields read(FormReading reading, Function<String, @Nullable Long> accounts) {
        Long worksAt = reading.of(() -> worksAt(accounts));
        reading.of(() -> Parsing.line(name, "name", PersonFields.LONGEST_NAME));
        reading.of(() -> Parsing.optionalLine(jobTitle, "jobTitle", PersonFields.LONGEST_NAME));
        reading.of(() -> EmailAddress.parse(email, "email"));
        reading.of(() -> Parsing.optionalLine(phone, "phone", PersonFields.LONGEST_PHONE));
        reading.of(() -> Parsing.text(about, "about", PersonFields.LONGEST_ABOUT));
        if (reading.failed() || worksAt == null || name == null) {
            return null;
        }
        return new PersonFields(worksAt, name, jobTitle, email, phone, about, CustomValues.NONE);
    }

    /** A name left as it was still means the same account, even where two bear that name. */
    private Long worksAt(Function<String, @Nullable Long> accounts) {
        String typed = Parsing.line(account, "account", AccountFields.LONGEST_NAME);
        PersonForm source = was == null ? this : was;
        Long kept = typed.equals(source.account) ? Parsing.id(source.accountId, "account") : null;
        Long found = kept != null ? kept : accounts.apply(typed);
        if (found == null) {
            throw new Invalid("account", "account.person.account.unknown");
        }
        return found;
    }
}
