package app.trivium.transfer;

import java.time.Instant;
import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an export calls an account that no other system has a name for, "trivium-17-1795500000": by its id and the
 * second in which it was added, so that no other Trivium takes one of its own accounts for it.
 */
final class AccountMark {

    /** The mark of an account, in SQL. */
    static final String SQL = "'trivium-' || a.id || '-' || floor(extract(epoch from a.created_at))::bigint";

    private static final Pattern MARK = Pattern.compile("trivium-(\\d{1,18})-\\d{1,18}");

    private AccountMark() {}

    static String of(long id, Instant createdAt) {
        return "trivium-" + id + "-" + createdAt.getEpochSecond();
    }

    /** The ids in those of the texts that are marks. */
    static Long[] ids(Collection<String> texts) {
        return texts.stream()
                .map(MARK::matcher)
                .filter(Matcher::matches)
                .map(mark -> Long.valueOf(mark.group(1)))
                .toArray(Long[]::new);
    }
}
