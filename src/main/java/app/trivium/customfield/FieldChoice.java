package app.trivium.customfield;

/** One thing to pick in a field; an archived one is still named where it was picked. */
public record FieldChoice(long id, String name, boolean archived) {}
