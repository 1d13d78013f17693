package app.trivium.board;

import org.jspecify.annotations.Nullable;

/**
 * Some cards of a column, in their order.
 *
 * @param cards HTML that {@link CardPress} has drawn; nothing else may be put there
 * @param more where the next ones come from; null when there are no more
 */
public record Stretch(String cards, @Nullable String more) {}
