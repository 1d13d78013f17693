package app.trivium.board;

import app.trivium.customfield.CustomField;
import app.trivium.customfield.CustomValues;
import app.trivium.customfield.FieldSet;
import app.trivium.customfield.ValueTexts;
import app.trivium.web.Formats;
import app.trivium.web.Texts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The columns of the list that show added fields. */
final class AddedCells {

    private final List<CustomField> listed;
    private final ValueTexts words;

    AddedCells(FieldSet fields, Formats formats, Texts texts) {
        this.listed = listed(fields);
        this.words = new ValueTexts(texts, formats);
    }

    /** The fields that have a column, in their order. */
    static List<CustomField> listed(FieldSet fields) {
        return fields.living().stream().filter(CustomField::listed).toList();
    }

    /** The class of a column's cells. */
    static String kind(CustomField field) {
        return switch (field.type()) {
            case NUMBER, MONEY -> "num";
            case TEXT, LINK, DATE, CHOICE, CHOICES, FLAG -> "";
        };
    }

    /** @param custom what is in the added fields, as the database keeps it */
    List<DealRow.Cell> of(@Nullable String custom) {
        if (listed.isEmpty()) {
            return List.of();
        }
        CustomValues values = CustomValues.parse(custom);
        return listed.stream()
                .map(field -> {
                    String value = values.of(field.id());
                    return new DealRow.Cell(kind(field), value == null ? "" : words.words(field, value));
                })
                .toList();
    }
}
