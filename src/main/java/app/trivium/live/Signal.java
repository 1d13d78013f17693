package app.trivium.live;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What one transaction tells all instances. It names ids only: what has become of them, each reader asks for itself.
 */
sealed interface Signal {

    /** Deals of a process have changed. */
    record DealsChanged(long processId, List<Long> ids) implements Signal {

        @Override
        public String text() {
            var words = new ArrayList<>(List.of("deals", Long.toString(processId)));
            ids.forEach(id -> words.add(id.toString()));
            return String.join(" ", words);
        }
    }

    /** So many deals of a process have changed that they are not told one by one, or the process itself has. */
    record ManyChanged(long processId) implements Signal {

        @Override
        public String text() {
            return "many " + processId;
        }
    }

    /** Sessions have ended, or somebody may no longer sign in. */
    record SessionsChanged() implements Signal {

        @Override
        public String text() {
            return "sessions";
        }
    }

    /** The notation on the database's channel. */
    String text();

    /** Reads the notation; nothing if it is not one of ours, as when an instance of another version sent it. */
    static Optional<Signal> read(String text) {
        List<String> words = Arrays.asList(text.split(" ", -1));
        try {
            return Optional.ofNullable(
                    switch (words.get(0)) {
                        case "deals" -> {
                            List<Long> numbers =
                                    words.stream().skip(1).map(Long::valueOf).toList();
                            yield new DealsChanged(numbers.get(0), numbers.subList(1, numbers.size()));
                        }
                        case "many" -> new ManyChanged(Long.parseLong(words.get(1)));
                        case "sessions" -> new SessionsChanged();
                        default -> null;
                    });
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }
}
