package app.trivium.deal;

import app.trivium.customfield.CustomInput;
import app.trivium.web.Option;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the page and the dialog show that ask for what a deal lacks to go on.
 *
 * @param about account and amount
 * @param action where the form goes: where the refused one went
 * @param groups what is missing, by the stage that asks for it
 * @param sent what the refused form had said, which this one says again
 * @param custom the inputs of added fields that are missing, by their names
 * @param ticked what was ticked so far
 * @param typed what was typed so far, by field
 * @param errors what is wrong with it, by field
 * @param kinds what the next step can be, where it is asked for
 * @param passing whether the reader may let the deal pass
 */
record GatePage(
        long deal,
        String heading,
        String about,
        String action,
        List<Group> groups,
        List<Sent> sent,
        Map<String, CustomInput> custom,
        Set<String> ticked,
        Map<String, String> typed,
        Map<String, String> errors,
        List<String> currencies,
        @Nullable String currency,
        List<Option> kinds,
        boolean passing) {

    record Group(String stage, List<Missing> missing) {}

    record Sent(String name, String value) {}
}
