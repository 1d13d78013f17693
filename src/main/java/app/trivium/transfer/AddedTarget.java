package app.trivium.transfer;

import app.trivium.customfield.FieldType;

/** A field that admins have added, as something that a column can fill. */
record AddedTarget(Kind kind, FieldType type, long fieldId) implements Target {

    private static final String BETWEEN = ".";

    static boolean isNotation(String text) {
        return text.contains(BETWEEN);
    }

    static AddedTarget parse(String notation) {
        String[] parts = notation.split("\\.", 3);
        if (parts.length < 3) {
            throw new IllegalArgumentException(notation);
        }
        return new AddedTarget(Kind.valueOf(parts[0]), FieldType.valueOf(parts[1]), Long.parseLong(parts[2]));
    }

    /** "DEALS.DATE.12": neither the kind of records nor the type of a field ever changes. */
    @Override
    public String notation() {
        return kind + BETWEEN + type + BETWEEN + fieldId;
    }

    @Override
    public Content content() {
        return switch (type) {
            case NUMBER -> Content.NUMBER;
            case MONEY -> Content.AMOUNT;
            case DATE -> Content.DATE;
            case TEXT, LINK, CHOICE, CHOICES, FLAG -> Content.TEXT;
        };
    }

    @Override
    public long place() {
        return FixedTarget.values().length + fieldId;
    }
}
