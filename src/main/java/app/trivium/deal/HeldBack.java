package app.trivium.deal;

import app.trivium.web.Problem;
import app.trivium.web.ProblemKind;
import app.trivium.web.Refusal;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;

/** A deal cannot go on before it has what is required of it. */
public class HeldBack extends Refusal {

    private final transient List<Missing> missing;

    HeldBack(List<Missing> missing) {
        super(HttpStatus.UNPROCESSABLE_ENTITY, "deal.heldBack", words(missing));
        this.missing = List.copyOf(missing);
    }

    static String words(List<Missing> missing) {
        return missing.stream().map(Missing::text).distinct().collect(Collectors.joining("; "));
    }

    public List<Missing> missing() {
        return missing;
    }

    @Override
    public ProblemKind kind() {
        return ProblemKind.CRITERIA_UNMET;
    }

    @Override
    public List<Problem.FieldError> errors() {
        return missing.stream()
                .map(one -> new Problem.FieldError(one.key(), one.text()))
                .toList();
    }
}
