package app.trivium.transfer;

import app.trivium.transfer.Targets.Offered;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells by the names of a file's columns and by what is in them what each of them fills, and so what the file is. */
final class ColumnGuess {

    private static final double SURE = 1;
    private static final double LIKELY = 0.7;
    private static final double ALIKE = 0.75;
    private static final double LEAST = 0.5;

    private final List<String> header;
    private final List<FileRow> sample;
    private final Map<Kind, List<Offered>> offered;

    /** @param offered what can be filled, by the kind of the rows */
    ColumnGuess(List<String> header, List<FileRow> sample, Map<Kind, List<Offered>> offered) {
        this.header = header;
        this.sample = sample;
        this.offered = offered;
    }

    private record Fit(Target target, int column, double score) {}

    /** The kind whose fields the columns fill best; null when too few of them do. */
    @Nullable Kind kind() {
        Kind best = null;
        double most = 1.5;
        for (Kind kind : Kind.values()) {
            double score = fits(kind).stream().mapToDouble(Fit::score).sum();
            if (score > most && Mapping.suffices(kind, columns(kind).keySet())) {
                best = kind;
                most = score;
            }
        }
        return best;
    }

    /** The column for each field that one seems to be for. */
    Map<Target, Integer> columns(Kind kind) {
        Map<Target, Integer> columns = new HashMap<>();
        fits(kind).forEach(fit -> columns.put(fit.target(), fit.column()));
        return columns;
    }

    private List<Fit> fits(Kind kind) {
        List<Fit> candidates = new ArrayList<>();
        for (Offered one : offered.getOrDefault(kind, List.of())) {
            for (int column = 0; column < header.size(); column++) {
                candidates.add(new Fit(one.target(), column, score(one, column)));
            }
        }
        candidates.sort(Comparator.comparingDouble(Fit::score).reversed());
        Set<Integer> taken = new HashSet<>();
        Set<Target> filled = new HashSet<>();
        List<Fit> chosen = new ArrayList<>();
        for (Fit fit : candidates) {
            if (fit.score() >= LEAST && !filled.contains(fit.target()) && taken.add(fit.column())) {
                filled.add(fit.target());
                chosen.add(fit);
            }
        }
        return chosen;
    }

    private double score(Offered one, int column) {
        String name = Likeness.plain(header.get(column));
        double best = 0;
        List<String> usual = one.usualNames();
        for (int i = 0; i < usual.size(); i++) {
            double rank = i / 100.0;
            if (Likeness.dense(usual.get(i)).equals(Likeness.dense(name))) {
                best = Math.max(best, SURE - rank);
            } else if (usual.get(i).contains(" ") && Likeness.within(usual.get(i), name)) {
                best = Math.max(best, LIKELY - rank);
            } else if (Likeness.of(usual.get(i), name) >= ALIKE) {
                best = Math.max(best, LIKELY - rank);
            }
        }
        return best == 0 || holds(one.target().content(), column) ? best : 0;
    }

    /** Whether most of the column's cells can be read as what they would be. */
    private boolean holds(Target.Content content, int column) {
        List<String> cells = sample.stream()
                .map(row -> row.cell(column))
                .filter(cell -> !cell.isEmpty())
                .toList();
        long readable = cells.stream().filter(cell -> readable(content, cell)).count();
        return readable * 2 >= cells.size();
    }

    private static boolean readable(Target.Content content, String cell) {
        return switch (content) {
            case TEXT, STAGE, OWNER -> true;
            case STATUS -> StageChoice.status(cell).isPresent();
            case WHOLE -> cell.matches("[\\d\\s.,'%]{1,20}");
            case NUMBER -> Stream.of(DecimalMark.values()).anyMatch(mark -> mark.readSigned(cell) != null);
            case AMOUNT -> Stream.of(DecimalMark.values()).anyMatch(mark -> mark.read(cell) != null);
            case DATE -> Stream.of(DateOrder.values()).anyMatch(order -> order.read(cell) != null);
        };
    }
}
