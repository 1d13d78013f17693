package app.trivium.board;

import app.trivium.web.Drawn;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some cards of a column, in their order.
 *
 * @param more where the next ones come from; null when there are no more
 */
public record Stretch(List<Drawn> cards, @Nullable String more) {}
