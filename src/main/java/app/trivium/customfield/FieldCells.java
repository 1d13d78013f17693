package app.trivium.customfield;

import app.trivium.web.Formats;
import app.trivium.web.Texts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The columns of the list that show added fields. */
public final class FieldCells {

    /**
     * One cell.
     *
     * @param kind the class of its column
     */
    public record Cell(String kind, String words) {}

    private final List<CustomField> listed;
    private final ValueTexts words;

    public FieldCells(FieldSet fields, Formats formats, Texts texts) {
        this.listed = listed(fields);
        this.words = new ValueTexts(texts, formats);
    }

    /** The fields that have a column, in their order. */
    public static List<CustomField> listed(FieldSet fields) {
        return fields.living().stream().filter(CustomField::listed).toList();
    }

    /** The class of a column's cells. */
    public static String kind(CustomField field) {
        return switch (field.type()) {
            case NUMBER, MONEY -> "num";
            case TEXT, LINK, DATE, CHOICE, CHOICES, FLAG -> "";
        };
    }

    /** @param custom what is in the added fields, as the database keeps it */
    public List<Cell> of(@Nullable String custom) {
        if (listed.isEmpty()) {
            return List.of();
        }
        CustomValues values = CustomValues.parse(custom);
        return listed.stream()
                .map(field -> {
                    String value = values.of(field.id());
                    return new Cell(kind(field), value == null ? "" : words.words(field, value));
                })
                .toList();
    }
}
