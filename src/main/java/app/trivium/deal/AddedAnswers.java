package app.trivium.deal;

import app.trivium.customfield.CustomField;
import app.trivium.customfield.CustomFields;
import app.trivium.customfield.CustomInput;
import app.trivium.customfield.RecordKind;
import app.trivium.customfield.ValueReading;
import app.trivium.web.FormReading;
import app.trivium.web.Invalid;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Asks at the drop for what is missing in fields that admins have added, and reads the answers. */
@Component
class AddedAnswers {

    /** Names the inputs that the form asked for, since a box that is not ticked is not sent. */
    static final String ASKED = "answers";

    private static final String PREFIX = "custom.";

    private final CustomFields customs;
    private final ValueReading values;

    AddedAnswers(CustomFields customs, ValueReading values) {
        this.customs = customs;
        this.values = values;
    }

    /** Whether a parameter is an answer to what was asked here. */
    static boolean isOne(String name) {
        return name.startsWith(PREFIX);
    }

    /**
     * What was given, by the fields' ids.
     *
     * @param reading gets what cannot be read, and what was asked for and not given
     */
    Map<Long, String> given(HttpServletRequest request, FormReading reading) {
        String[] asked = request.getParameterValues(ASKED);
        if (asked == null) {
            return Map.of();
        }
        Map<Long, String> given = new HashMap<>();
        for (CustomField field : fields(Set.of(asked))) {
            String value = reading.of(() -> values.typed(field, typed(request)));
            if (value != null) {
                given.put(field.id(), value);
            } else if (reading.at(field.input()) == null) {
                reading.refuse(new Invalid(field.input(), "web.text.missing"));
            }
        }
        return given;
    }

    /** The inputs for what is missing, by their names. */
    Map<String, CustomInput> inputs(List<Missing> missing, HttpServletRequest request, FormReading reading) {
        Map<String, String> wanted = missing.stream()
                .filter(one -> one.answer() == Missing.Answer.ADDED_FIELD)
                .collect(Collectors.toMap(Missing::value, Missing::text, (first, second) -> first));
        if (wanted.isEmpty()) {
            return Map.of();
        }
        Map<String, CustomInput> inputs = new HashMap<>();
        for (CustomField field : fields(wanted.keySet())) {
            inputs.put(
                    field.input(),
                    CustomInput.of(field, null, typed(request), reading.at(field.input()), null)
                            .asking(String.valueOf(wanted.get(field.input()))));
        }
        return inputs;
    }

    private List<CustomField> fields(Set<String> inputs) {
        return customs.of(RecordKind.DEAL).living().stream()
                .filter(field -> inputs.contains(field.input()))
                .toList();
    }

    private static Map<String, String> typed(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .filter(sent -> isOne(sent.getKey()))
                .flatMap(sent -> Stream.of(sent.getValue()).limit(1).map(value -> Map.entry(sent.getKey(), value)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
