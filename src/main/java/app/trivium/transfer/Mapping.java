package app.trivium.transfer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How a file is to be understood: guessed first, then corrected by the user.
 *
 * @param header the names of the file's columns
 * @param kind what the rows are; null when nobody has said yet, then the file is left out
 * @param columns the column that fills each field, counted from 0
 * @param values what the words of a column mean, for columns whose words stand for something of ours: a
 *     {@link StageChoice} or an {@link OwnerChoice} in its own notation
 * @param options what counts for the whole file
 */
record Mapping(
        List<String> header,
        @Nullable Kind kind,
        Map<Target, Integer> columns,
        Map<Target, Map<String, String>> values,
        Options options) {

    Mapping {
        header = List.copyOf(header);
        columns = inOrder(columns);
        values = inOrder(values);
    }

    /**
     * @param dates null while nobody has said how dates are written
     * @param decimals null while nobody has said how amounts are written
     * @param currency of the amounts in rows that name none
     * @param processId the sales process of the deals
     * @param lossReasonId why deals were lost whose row names no reason
     * @param unnamedAccount the account of deals whose row names none; null to reject those rows
     * @param mailDomain where users without an address in the file get one
     */
    record Options(
            @Nullable DateOrder dates,
            @Nullable DecimalMark decimals,
            String currency,
            long processId,
            long lossReasonId,
            @Nullable String unnamedAccount,
            String mailDomain) {}

    private static <V> Map<Target, V> inOrder(Map<Target, V> map) {
        Map<Target, V> sorted = new TreeMap<>(Target.ORDER);
        sorted.putAll(map);
        return Collections.unmodifiableMap(sorted);
    }

    /** Whether these fields are enough to make something of a row. */
    static boolean suffices(Kind kind, Set<Target> filled) {
        return switch (kind) {
            case TEAMS -> filled.contains(FixedTarget.USER_NAME);
            case ACCOUNTS -> filled.contains(FixedTarget.ACCOUNT_NAME);
            case PEOPLE ->
                filled.contains(FixedTarget.PERSON_ACCOUNT)
                        && (filled.contains(FixedTarget.PERSON_NAME) || filled.contains(FixedTarget.PERSON_LAST));
            case PRODUCTS -> filled.containsAll(Set.of(FixedTarget.PRODUCT_NAME, FixedTarget.PRODUCT_PRICE));
            case DEALS ->
                filled.contains(FixedTarget.DEAL_NAME)
                        || filled.contains(FixedTarget.DEAL_PRODUCT)
                        || filled.contains(FixedTarget.DEAL_ACCOUNT);
        };
    }

    boolean has(Target target) {
        return columns.containsKey(target);
    }

    boolean has(Target.Content content) {
        return columns.keySet().stream().anyMatch(target -> target.content() == content);
    }

    /** Whether some cells are numbers with decimals. */
    boolean hasNumbers() {
        return has(Target.Content.AMOUNT) || has(Target.Content.NUMBER);
    }

    /** Whether some cells are money that may be in one currency or another. */
    boolean hasMoney() {
        return columns.keySet().stream()
                .anyMatch(target -> target.content() == Target.Content.AMOUNT && target != FixedTarget.ACCOUNT_REVENUE);
    }

    @Nullable Integer column(Target target) {
        return columns.get(target);
    }

    /** What the word in a column of that field stands for, in its notation; empty when nobody has said. */
    String meaning(Target target, String word) {
        return values.getOrDefault(target, Map.of()).getOrDefault(word, "");
    }

    /** The field that tells a row's record from all others, if the file has one. */
    @Nullable FixedTarget key() {
        if (kind == null) {
            return null;
        }
        Collection<FixedTarget> keys = switch (kind) {
            case TEAMS -> List.of(FixedTarget.USER_EMAIL, FixedTarget.USER_NAME);
            case ACCOUNTS -> List.of(FixedTarget.ACCOUNT_ID, FixedTarget.ACCOUNT_NAME);
            case PEOPLE -> List.of(FixedTarget.PERSON_EMAIL);
            case PRODUCTS -> List.of(FixedTarget.PRODUCT_NAME);
            case DEALS -> List.of(FixedTarget.DEAL_ID);
        };
        return keys.stream().filter(this::has).findFirst().orElse(null);
    }

    /** What the user has to say before the file can be checked, as last parts of message keys. */
    List<String> openQuestions() {
        if (kind == null) {
            return List.of();
        }
        List<String> open = new ArrayList<>();
        if (!suffices(kind, columns.keySet())) {
            open.add("columns." + kind.key());
        }
        if (has(Target.Content.DATE) && options.dates() == null) {
            open.add("dates");
        }
        if (hasNumbers() && options.decimals() == null) {
            open.add("decimals");
        }
        return open;
    }

    Mapping withOptions(Options newOptions) {
        return new Mapping(header, kind, columns, values, newOptions);
    }

    Mapping withValues(Map<Target, Map<String, String>> newValues) {
        return new Mapping(header, kind, columns, newValues, options);
    }
}
