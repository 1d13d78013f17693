package app.trivium.accountroom;

import app.trivium.accountroom.AccountPage.Fact;
import app.trivium.customfield.CustomField;
import app.trivium.customfield.CustomFields;
import app.trivium.customfield.CustomValues;
import app.trivium.customfield.FieldType;
import app.trivium.customfield.RecordKind;
import app.trivium.customfield.ValueTexts;
import app.trivium.web.Formats;
import app.trivium.web.Texts;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is known of an account or a person in the fields that admins have added. */
@Component
class CustomFacts {

    private final CustomFields customs;
    private final Texts texts;

    CustomFacts(CustomFields customs, Texts texts) {
        this.customs = customs;
        this.texts = texts;
    }

    /** @param custom what is in them, as the database keeps it */
    List<Fact> of(RecordKind record, @Nullable String custom, Formats formats) {
        if (custom == null) {
            return List.of();
        }
        CustomValues values = CustomValues.parse(custom);
        ValueTexts words = new ValueTexts(texts, formats);
        List<Fact> facts = new ArrayList<>();
        for (CustomField field : customs.of(record).living()) {
            String value = values.of(field.id());
            if (value != null) {
                facts.add(new Fact(
                        field.name(), words.words(field, value), field.type() == FieldType.LINK ? value : null));
            }
        }
        return facts;
    }
}
