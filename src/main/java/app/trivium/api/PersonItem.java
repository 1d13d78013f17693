package app.trivium.api;

import app.trivium.account.PersonRecord;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

@Schema(name = "Person", description = "Somebody who works at an account")
record PersonItem(
        long id,

        @Schema(description = "Grows with every change") long version,

        @Schema(description = "Where they work") Reference account,

        String name,
        @Nullable String jobTitle,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String about,

        @Schema(implementation = Object.class) Map<String, @Nullable Object> custom,

        Instant createdAt) {

    @Schema(name = "People", description = "Part of the list of people")
    record PersonList(
            List<PersonItem> items,

            @Schema(description = "The cursor for the next part; null at the end") @Nullable String next,

            @Schema(description = "How many people match in all; null unless `total=true` asked for it") @Nullable Long total) {}

    static PersonItem of(PersonRecord person) {
        return new PersonItem(
                person.id(),
                person.version(),
                Reference.to(person.account()),
                person.name(),
                person.jobTitle(),
                person.email(),
                person.phone(),
                person.about(),
                CustomItem.of(person.custom()),
                person.createdAt());
    }
}
