package app.trivium.board;

import app.trivium.customfield.CustomFields;
import app.trivium.customfield.FieldFilters;
import app.trivium.customfield.FieldSet;
import app.trivium.customfield.RecordKind;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Reads filters with what admins have added to be filtered by. */
@Component
class FilterReadings {

    private final CustomFields customs;

    FilterReadings(CustomFields customs) {
        this.customs = customs;
    }

    /** For a page that offers the filters. */
    FilterReading toOffer(MultiValueMap<String, String> parameters) {
        return new FilterReading(parameters, customs.of(RecordKind.DEAL));
    }

    /** For an answer without a form; what has been added is only asked for when the filter names it. */
    FilterReading of(MultiValueMap<String, String> parameters) {
        return FieldFilters.isAsked(parameters) ? toOffer(parameters) : new FilterReading(parameters, FieldSet.NONE);
    }
}
