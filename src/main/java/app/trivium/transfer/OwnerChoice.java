package app.trivium.transfer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom a word in an owner column stands for: a user, by id; or whoever bears that name when the import runs, for people
 * whom a file of the same import adds. Any other notation stands for nobody, and the importer owns the row's record.
 */
final class OwnerChoice {

    /** The notation for whoever bears the name when the import runs. */
    static final String BY_NAME = "NAME";

    private static final double ALIKE = 0.8;

    private OwnerChoice() {}

    /** Somebody who can own something. */
    record Candidate(long id, String name, String email) {}

    /** The notation of whom the word seems to stand for; empty for nobody. */
    static String guess(String word, List<Candidate> candidates, boolean addedByImport) {
        Candidate best = null;
        double most = ALIKE;
        for (Candidate candidate : candidates) {
            double score = candidate.email().equalsIgnoreCase(word) ? 1 : Likeness.of(candidate.name(), word);
            if (score >= most && (best == null || score > most)) {
                best = candidate;
                most = score;
            }
        }
        if (best != null && (most == 1 || !addedByImport)) {
            return String.valueOf(best.id());
        }
        return addedByImport ? BY_NAME : "";
    }

    /** The user's id in the notation, or null. */
    static @Nullable Long userId(String notation) {
        return notation.matches("\\d{1,18}") ? Long.valueOf(notation) : null;
    }
}
