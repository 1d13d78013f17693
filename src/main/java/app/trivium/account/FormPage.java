package app.trivium.account;

import app.trivium.customfield.CustomInput;
import app.trivium.web.Option;
import java.util.List;

/**
 * What the page around a form of an account or a person shows.
 *
 * @param heading what the form is for
 * @param action where it is sent
 * @param cancel the page to go back to
 * @param contested whether somebody else changed the same meanwhile
 * @param currency the home currency
 * @param custom the fields that admins have added
 * @param currencies that money in those may be in
 */
public record FormPage(
        String heading,
        String action,
        String cancel,
        boolean contested,
        String currency,
        List<Option> owners,
        List<String> industries,
        List<CustomInput> custom,
        List<String> currencies) {}
