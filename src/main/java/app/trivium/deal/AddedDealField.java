package app.trivium.deal;

import app.trivium.customfield.CustomField;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A field of deals that an admin has added. */
public record AddedDealField(long id) implements EditedField {

    private static final Pattern NAME = Pattern.compile("custom\\.(\\d{1,18})");

    /** The one of that name, if it is the name of one. */
    static Stream<AddedDealField> named(String name) {
        Matcher matcher = NAME.matcher(name);
        return matcher.matches() ? Stream.of(new AddedDealField(Long.parseLong(matcher.group(1)))) : Stream.empty();
    }

    @Override
    public String name() {
        return CustomField.input(id);
    }

    @Override
    public String key() {
        return name();
    }

    @Override
    public @Nullable Object of(DealFields fields) {
        return textOf(fields);
    }

    @Override
    public DealFields put(DealFields fields, @Nullable String text) {
        return fields.withCustom(fields.custom().with(id, text));
    }

    @Override
    public @Nullable String textOf(DealFields fields) {
        return fields.custom().of(id);
    }
}
