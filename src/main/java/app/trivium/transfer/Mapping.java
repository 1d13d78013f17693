package app.trivium.transfer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
        columns = columns.isEmpty() ? Map.of() : new EnumMap<>(columns);
        values = values.isEmpty() ? Map.of() : new EnumMap<>(values);
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

    /** Whether these fields are enough to make something of a row. */
    static boolean suffices(Kind kind, Set<Target> filled) {
        return switch (kind) {
            case TEAMS -> filled.contains(Target.USER_NAME);
            case ACCOUNTS -> filled.contains(Target.ACCOUNT_NAME);
            case PEOPLE ->
                filled.contains(Target.PERSON_ACCOUNT)
                        && (filled.contains(Target.PERSON_NAME) || filled.contains(Target.PERSON_LAST));
            case PRODUCTS -> filled.containsAll(EnumSet.of(Target.PRODUCT_NAME, Target.PRODUCT_PRICE));
            case DEALS ->
                filled.contains(Target.DEAL_NAME)
                        || filled.contains(Target.DEAL_PRODUCT)
                        || filled.contains(Target.DEAL_ACCOUNT);
        };
    }

    boolean has(Target target) {
        return columns.containsKey(target);
    }

    boolean has(Target.Content content) {
        return columns.keySet().stream().anyMatch(target -> target.content() == content);
    }

    @Nullable Integer column(Target target) {
        return columns.get(target);
    }

    /** What the word in a column of that field stands for, in its notation; empty when nobody has said. */
    String meaning(Target target, String word) {
        return values.getOrDefault(target, Map.of()).getOrDefault(word, "");
    }

    /** The field that tells a row's record from all others, if the file has one. */
    @Nullable Target key() {
        if (kind == null) {
            return null;
        }
        Collection<Target> keys = switch (kind) {
            case TEAMS -> List.of(Target.USER_EMAIL, Target.USER_NAME);
            case ACCOUNTS -> List.of(Target.ACCOUNT_ID, Target.ACCOUNT_NAME);
            case PEOPLE -> List.of(Target.PERSON_EMAIL);
            case PRODUCTS -> List.of(Target.PRODUCT_NAME);
            case DEALS -> List.of(Target.DEAL_ID);
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
        if (has(Target.Content.AMOUNT) && options.decimals() == null) {
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
