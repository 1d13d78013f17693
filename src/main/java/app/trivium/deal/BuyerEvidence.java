package app.trivium.deal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How we know where the buyer stands.
 *
 * @param kind how sure we are
 * @param by who on the buyer's side said or confirmed it, if anybody, up to 200 characters
 * @param on the day they did
 */
@Embeddable
public record BuyerEvidence(
        @Enumerated(EnumType.STRING) @Column(name = "buyer_evidence")
        Kind kind,

        @Column(name = "buyer_evidence_by") @Nullable String by,
        @Column(name = "buyer_evidence_on") @Nullable LocalDate on) {

    public static final BuyerEvidence GUESS = new BuyerEvidence(Kind.GUESS, null, null);

    private static final Pattern NOTATION =
            Pattern.compile("(\\w+)(?: by (.+?))?(?: on (\\d{4}-\\d{2}-\\d{2}))?", Pattern.DOTALL);

    /** Reads what {@link #toString} wrote. */
    public static BuyerEvidence parse(String text) {
        Matcher parts = NOTATION.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException(text);
        }
        String day = parts.group(3);
        return new BuyerEvidence(
                Kind.valueOf(parts.group(1)), parts.group(2), day == null ? null : LocalDate.parse(day));
    }

    /** "GUESS", "SAID by Dana Reyes on 2026-11-20": the notation of the history. */
    @Override
    public String toString() {
        return kind + (by == null ? "" : " by " + by) + (on == null ? "" : " on " + on);
    }

    /** From a guess of our own to the buyer's own confirmation. */
    public enum Kind {
        GUESS,
        SAID,
        CONFIRMED;

        /** The last part of message keys. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
