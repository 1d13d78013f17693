package app.trivium.deal;

import app.trivium.account.People;
import app.trivium.deal.DealEvent.DealEdited;
import app.trivium.identity.Actor;
import app.trivium.web.Invalid;
import app.trivium.web.NotFound;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door to the people who have a part in a deal. */
@Service
@Transactional
public class Stakeholders {

    private final StakeholderRepository stakeholders;
    private final Ledger ledger;
    private final People people;
    private final StakeholderQuery query;
    private final ApplicationEventPublisher events;

    Stakeholders(
            StakeholderRepository stakeholders,
            Ledger ledger,
            People people,
            StakeholderQuery query,
            ApplicationEventPublisher events) {
        this.stakeholders = stakeholders;
        this.ledger = ledger;
        this.people = people;
        this.query = query;
        this.events = events;
    }

    /** A stakeholder that was taken off, so that it can be put back. */
    record Gone(long personId, Part part) {}

    /** Gives a person a part in a deal; if they have one already, this one instead. */
    public void put(Actor actor, long dealId, long personId, Part part) {
        Deal deal = ledger.take(actor, dealId);
        if (!query.isKnown(actor, personId)) {
            throw new Invalid("person", "deal.stakeholder.person.unknown");
        }
        stakeholders
                .findByDealIdAndPersonId(dealId, personId)
                .ifPresentOrElse(
                        present -> present.take(part),
                        () -> stakeholders.save(new Stakeholder(dealId, personId, part)));
        tell(deal);
    }

    /** Gives somebody new at the deal's account a part in the deal. */
    public void putNew(Actor actor, long dealId, String name, Part part, UUID gesture) {
        Deal deal = ledger.take(actor, dealId);
        put(actor, dealId, people.findOrAdd(actor, deal.fields().accountId(), name, gesture), part);
    }

    public void change(Actor actor, long dealId, long stakeholderId, Part part) {
        Deal deal = ledger.take(actor, dealId);
        get(dealId, stakeholderId).take(part);
        tell(deal);
    }

    Gone remove(Actor actor, long dealId, long stakeholderId) {
        Deal deal = ledger.take(actor, dealId);
        Stakeholder stakeholder = get(dealId, stakeholderId);
        stakeholders.delete(stakeholder);
        tell(deal);
        return new Gone(stakeholder.personId(), stakeholder.part());
    }

    private Stakeholder get(long dealId, long stakeholderId) {
        return stakeholders
                .findById(stakeholderId)
                .filter(found -> found.isOn(dealId))
                .orElseThrow(() -> new NotFound("deal.stakeholder.unknown"));
    }

    private void tell(Deal deal) {
        events.publishEvent(new DealEdited(deal.id(), deal.processId()));
    }
}
