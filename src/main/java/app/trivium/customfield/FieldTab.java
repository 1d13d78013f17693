package app.trivium.customfield;

import org.jspecify.annotations.Nullable;

/** A kind of record that has fields; {@code current} is "page" for the one that is shown. */
public record FieldTab(String name, String href, @Nullable String current) {}
