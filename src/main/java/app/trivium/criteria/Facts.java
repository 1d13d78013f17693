package app.trivium.criteria;

import app.trivium.customfield.CustomFields;
import app.trivium.customfield.RecordKind;
import app.trivium.process.Criterion;
import app.trivium.process.FactNames;
import app.trivium.web.Texts;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * All facts that can meet an exit criterion: the deal's own, those that features add, and for each field that admins
 * have added to deals that it is filled in.
 */
@Component
public class Facts implements FactNames {

    private final ObjectProvider<DealFact> added;
    private final CustomFields fields;
    private final Texts texts;

    Facts(ObjectProvider<DealFact> added, CustomFields fields, Texts texts) {
        this.texts = texts;
        this.added = added;
        this.fields = fields;
    }

    public List<DealFact> all() {
        return Stream.concat(standing(), filled()).toList();
    }

    /** The fact of that key; none of a field that has been archived, which nobody can fill in. */
    public Optional<DealFact> byKey(String key) {
        return (FieldFilled.isAbout(key) ? filled() : standing())
                .filter(fact -> fact.key().equals(key))
                .findFirst();
    }

    @Override
    public String nameOf(String key) {
        Stream<DealFact> everFilled = fields.of(RecordKind.DEAL).all().stream().map(FieldFilled::new);
        return Stream.concat(standing(), everFilled)
                .filter(fact -> fact.key().equals(key))
                .map(fact -> fact.words(texts))
                .findFirst()
                .orElse(key);
    }

    private Stream<DealFact> standing() {
        return Stream.concat(Stream.of(BasicFact.values()), added.orderedStream());
    }

    private Stream<DealFact> filled() {
        return fields.of(RecordKind.DEAL).living().stream().map(FieldFilled::new);
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
