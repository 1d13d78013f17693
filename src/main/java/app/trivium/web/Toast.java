package app.trivium.web;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The short notice after a change, which offers the way back.
 *
 * @param text what happened, one sentence
 * @param undoPath where a POST takes the change back, a local path; null when there is no way back
 * @param undoFields form fields the undo sends along
 * @param problem whether this tells of a refusal rather than of a success
 */
public record Toast(String text, @Nullable String undoPath, Map<String, String> undoFields, boolean problem) {

    public static Toast of(String text) {
        return new Toast(text, null, Map.of(), false);
    }

    public static Toast problem(String text) {
        return new Toast(text, null, Map.of(), true);
    }

    /** The same, with a way back that leads to the given page as well. */
    public Toast backTo(@Nullable String back) {
        if (undoPath == null || back == null) {
            return this;
        }
        Map<String, String> fields = new HashMap<>(undoFields);
        fields.put("back", back);
        return undoneBy(undoPath, fields);
    }

    public Toast undoneBy(String path, Map<String, String> fields) {
        return new Toast(text, path, fields, problem);
    }
}
