package app.trivium.deal;

import app.trivium.customfield.CustomInput;
import app.trivium.web.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form of some fields of a deal.
 *
 * @param form which form this is: "all", or the one field it is about
 * @param custom the inputs of fields that admins have added
 * @param done the step that was done, when the next one is asked for
 */
record FieldsPage(
        long dealId,
        String dealName,
        String form,
        List<Input> inputs,
        List<CustomInput> custom,
        @Nullable String currency,
        String gesture,
        @Nullable String done,
        Choices choices) {

    /**
     * One field.
     *
     * @param typed what the input shows
     * @param was what was on file when the author looked, in the notation of the history
     * @param error what is wrong with it
     */
    record Input(
            String key,
            String typed,
            String was,
            @Nullable String error,
            @Nullable Contest contest) {}

    /**
     * What somebody else made of the same field meanwhile.
     *
     * @param sentence who set it to what, and when
     */
    record Contest(String sentence) {}

    record Choices(
            List<Option> owners,
            List<Option> sources,
            List<Option> kinds,
            List<String> currencies,
            List<Tags.Choice> tags) {}

    /** Whether somebody else was faster in at least one field. */
    public boolean contested() {
        return inputs.stream().anyMatch(input -> input.contest() != null)
                || custom.stream().anyMatch(input -> input.contest() != null);
    }

    public boolean whole() {
        return form.equals("all");
    }
}
