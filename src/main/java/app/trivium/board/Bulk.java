package app.trivium.board;

import app.trivium.deal.DealFields;
import app.trivium.deal.Deals;
import app.trivium.deal.Tags;
import app.trivium.identity.Actor;
import app.trivium.web.Refusal;
import app.trivium.web.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** Makes one change to several deals, each by itself: what is refused for one deal stops none of the others. */
@Component
class Bulk {

    private final Deals deals;
    private final Tags tags;
    private final Texts texts;

    Bulk(Deals deals, Tags tags, Texts texts) {
        this.deals = deals;
        this.tags = tags;
        this.texts = texts;
    }

    /** What became of it: the deals that were changed, and for the others why they were not, each reason once. */
    record Done(List<Long> changed, int refused, List<String> reasons) {}

    Done change(Actor actor, List<Long> ids, UnaryOperator<DealFields> change, UUID gesture) {
        return each(ids, id -> deals.change(actor, id, change, gesture));
    }

    Done tag(Actor actor, List<Long> ids, Set<String> names, UUID gesture) {
        return each(ids, id -> tags.add(actor, id, names, gesture));
    }

    private Done each(List<Long> ids, LongConsumer act) {
        List<Long> changed = new ArrayList<>();
        List<String> reasons = new ArrayList<>();
        for (long id : ids) {
            try {
                act.accept(id);
                changed.add(id);
            } catch (Refusal refusal) {
                reasons.add(texts.of(refusal));
            }
        }
        return new Done(changed, reasons.size(), reasons.stream().distinct().toList());
    }
}
