package app.trivium.criteria;

import app.trivium.process.Criterion;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All facts that can meet an exit criterion, the deal's own and those that features add. */
@Component
public class Facts {

    private final ObjectProvider<DealFact> added;

    Facts(ObjectProvider<DealFact> added) {
        this.added = added;
    }

    public List<DealFact> all() {
        return Stream.concat(Stream.of(BasicFact.values()), added.orderedStream())
                .toList();
    }

    public Optional<DealFact> byKey(String key) {
        return all().stream().filter(fact -> fact.key().equals(key)).findFirst();
    }

    /** The fact that meets the criterion; none when somebody ticks it, or when no feature tells that fact any more. */
    Optional<DealFact> of(Criterion criterion) {
        String key = criterion.fact();
        return key == null ? Optional.empty() : byKey(key);
    }

    /** The condition in SQL under which the deal {@code d} meets the criterion. */
    String met(Criterion criterion) {
        return of(criterion)
                .map(fact -> fact.holds(criterion))
                .orElseGet(() -> "exists (select from criterion_tick t where t.deal_id = d.id and t.criterion_id = %d)"
                        .formatted(criterion.id()));
    }
}
