package app.trivium.dealroom;

import app.trivium.customfield.CustomField;
import app.trivium.customfield.CustomFields;
import app.trivium.customfield.CustomValues;
import app.trivium.customfield.FieldType;
import app.trivium.customfield.RecordKind;
import app.trivium.customfield.ValueTexts;
import app.trivium.dealroom.DealPage.Detail;
import app.trivium.web.Formats;
import app.trivium.web.Texts;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the deal's page says of the fields that admins have added. */
@Component
class CustomDetails {

    private final CustomFields customs;
    private final Texts texts;

    CustomDetails(CustomFields customs, Texts texts) {
        this.customs = customs;
        this.texts = texts;
    }

    /** @param custom what is in them, as the database keeps it */
    List<Detail> of(long deal, @Nullable String custom, boolean editable, Formats formats) {
        CustomValues values = CustomValues.parse(custom);
        ValueTexts words = new ValueTexts(texts, formats);
        return customs.of(RecordKind.DEAL).living().stream()
                .map(field -> detail(deal, field, values.of(field.id()), editable, words))
                .toList();
    }

    private static Detail detail(
            long deal, CustomField field, @Nullable String value, boolean editable, ValueTexts words) {
        return new Detail(
                "custom-" + field.id(),
                field.name(),
                value == null ? null : words.words(field, value),
                null,
                List.of(),
                editable ? "/deals/" + deal + "/fields/" + field.input() : null,
                field.type() == FieldType.LINK ? value : null);
    }
}
