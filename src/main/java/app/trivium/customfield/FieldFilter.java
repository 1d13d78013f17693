package app.trivium.customfield;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is wanted of a field that an admin has added.
 *
 * @param text part of a text or link
 * @param picked choices of which one was picked; 1 for yes and 0 for no
 * @param from least number or money, the latter in the home currency
 * @param to most
 * @param since first day
 * @param until last day
 */
public record FieldFilter(
        CustomField field,
        @Nullable String text,
        List<Long> picked,
        @Nullable BigDecimal from,
        @Nullable BigDecimal to,
        @Nullable LocalDate since,
        @Nullable LocalDate until) {}
