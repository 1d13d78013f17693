package app.trivium.deal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a refused form had said, so that the one that asks for what is missing says it again: nothing was kept of it,
 * answers included.
 */
record SentAgain(List<Missing> missing) {

    private static final Set<String> NEVER = Set.of("_csrf", GatePages.PASS, GatePages.LETTING);

    /** @param sent the parameters of the refused form */
    List<GatePage.Sent> of(Map<String, String[]> sent) {
        return sent.entrySet().stream()
                .filter(one -> !NEVER.contains(one.getKey()))
                .flatMap(one -> Stream.of(one.getValue()).map(value -> new GatePage.Sent(one.getKey(), value)))
                .filter(one -> missing.stream().noneMatch(asked -> asks(asked, one)))
                .toList();
    }

    /** Whether the form has an input of its own for this. */
    private static boolean asks(Missing asked, GatePage.Sent one) {
        String name = one.name();
        return switch (asked.answer()) {
            case TICK -> name.equals(GatePages.TICK) && one.value().equals(asked.value());
            case AMOUNT -> name.equals(GatePages.AMOUNT) || name.equals("currency");
            case EXPECTED_CLOSE -> name.equals(GatePages.CLOSE);
            case NEXT_STEP -> GatePages.STEP_PARTS.contains(name);
            case BUYER_STAGE -> name.startsWith("buyer");
            case ADDED_FIELD ->
                name.equals(asked.value())
                        || name.startsWith(asked.value() + ".")
                        || name.equals(AddedAnswers.ASKED) && one.value().equals(asked.value());
            case ELSEWHERE -> false;
        };
    }
}
