package app.trivium.customfield;

/** The added fields of a record, and what is in them. */
public record CustomPart(FieldSet fields, CustomValues values) {}
