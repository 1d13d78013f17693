package app.trivium.search;

/** Something to pick while typing its name. */
public record Suggestion(long id, String name, String note) {}
