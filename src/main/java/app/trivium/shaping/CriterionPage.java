package app.trivium.shaping;

import app.trivium.web.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page on which an exit criterion is added or edited.
 *
 * @param action where the form goes
 * @param removal where it is removed; null for a new one
 * @param back the stage's checklist
 * @param deals the list of the deals that stand at the stage
 * @param preview what would come of it, or comes of it today; null for a new one not tried out yet
 */
public record CriterionPage(
        String title,
        String process,
        String action,
        @Nullable String removal,
        String back,
        String deals,
        List<Option> levels,
        List<Option> facts,
        List<Option> buyerStages,
        @Nullable String preview) {}
