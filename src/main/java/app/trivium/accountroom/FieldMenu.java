package app.trivium.accountroom;

import app.trivium.customfield.FilterInput;
import java.util.List;

/**
 * The filters of a list by added fields.
 *
 * @param problems what could not be read, in sentences
 * @param chips what is set
 */
public record FieldMenu(List<FilterInput> inputs, List<String> problems, List<Chip> chips) {

    /** A filter that is set, and the list without it. */
    public record Chip(String words, String href) {}

    /**
     * A column of the list.
     *
     * @param kind its class
     */
    public record Column(String name, String kind) {}
}
