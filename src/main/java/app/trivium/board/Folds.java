package app.trivium.board;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which columns are folded in somebody's browser: stage ids with dots between, in a cookie or a link. */
final class Folds {

    static final String COOKIE = "trivium-folded";
    private static final int MOST = 100;
    private static final String NONE = "0";

    private Folds() {}

    /** Reads what {@link #write} wrote; what is none of it is passed over. */
    static Set<Long> read(@Nullable String text) {
        Set<Long> stages = new TreeSet<>();
        if (text != null) {
            for (String id : text.split("\\.", MOST)) {
                if (id.matches("[1-9]\\d{0,17}")) {
                    stages.add(Long.valueOf(id));
                }
            }
        }
        return stages;
    }

    static String write(Set<Long> stages) {
        return stages.isEmpty() ? NONE : stages.stream().map(String::valueOf).collect(Collectors.joining("."));
    }
}
