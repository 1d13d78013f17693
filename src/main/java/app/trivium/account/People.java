package app.trivium.account;

import app.trivium.customfield.CustomFields;
import app.trivium.customfield.CustomValues;
import app.trivium.customfield.RecordKind;
import app.trivium.identity.Actor;
import app.trivium.web.Forbidden;
import app.trivium.web.Invalid;
import app.trivium.web.NotFound;
import app.trivium.web.Parsing;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The front door to people. Whoever sees an account may add people to it, since a deal needs its stakeholders; they are
 * edited by those who edit the account and by whoever added them.
 */
@Service
@Transactional
public class People {

    private final PersonRepository people;
    private final AccountRepository accounts;
    private final AccountIndex index;
    private final CustomFields customs;
    private final Clock clock;

    People(PersonRepository people, AccountRepository accounts, AccountIndex index, CustomFields customs, Clock clock) {
        this.customs = customs;
        this.people = people;
        this.accounts = accounts;
        this.index = index;
        this.clock = clock;
    }

    /** Adds a person and returns their id. The same gesture with the same name returns the person it added before. */
    public long add(Actor actor, PersonFields fields, UUID gesture) {
        index.lock("person", fields.name());
        Optional<Long> known = index.addedPerson(gesture, fields.name());
        return known.isPresent() ? known.get() : create(actor, fields, gesture);
    }

    /** The person of that name at the account, whatever the case of its letters, or else a new one. */
    public long findOrAdd(Actor actor, long accountId, String name, UUID gesture) {
        PersonFields wanted = PersonFields.named(Parsing.line(name, "person", PersonFields.LONGEST_NAME), accountId);
        checkAccount(actor, accountId);
        index.lock("person", wanted.name());
        Optional<Long> found = index.personNamed(accountId, wanted.name());
        return found.isPresent() ? found.get() : create(actor, wanted, gesture);
    }

    /**
     * Changes the fields that {@code now} has different from {@code was}, which is what the author saw; returns the id.
     *
     * @throws app.trivium.web.Contested if somebody else changed one of the same fields in between
     */
    public long edit(Actor actor, long personId, PersonFields was, PersonFields now) {
        edit(actor, editable(actor, people.findLockedByIdAndRemovedAtIsNull(personId)), was, now);
        return personId;
    }

    /**
     * Changes fields whatever they are now, if the version they are now is one the author knows.
     *
     * @param seen gets the version and refuses those the author has not seen
     */
    public void change(Actor actor, long personId, LongConsumer seen, UnaryOperator<PersonFields> change) {
        Person person = editable(actor, people.findLockedByIdAndRemovedAtIsNull(personId));
        seen.accept(person.version());
        edit(actor, person, person.fields(), change.apply(person.fields()));
    }

    private void edit(Actor actor, Person person, PersonFields was, PersonFields now) {
        if (now.accountId() != was.accountId()) {
            checkAccount(actor, now.accountId());
        }
        CustomValues before = person.fields().custom();
        person.edit(was, now);
        customs.check(RecordKind.PERSON, before, person.fields().custom());
        people.flush();
    }

    /** Takes a person out of every page, unless they have a part in a deal. */
    public boolean remove(Actor actor, long personId) {
        Person person = editable(actor, people.findLockedByIdAndRemovedAtIsNull(personId));
        boolean free = index.isFreePerson(personId);
        if (free) {
            person.remove(clock.instant());
        }
        return free;
    }

    /** The person's fields, for somebody who wants to edit them. */
    @Transactional(readOnly = true)
    public PersonFields fields(Actor actor, long personId) {
        return editable(actor, people.findByIdAndRemovedAtIsNull(personId)).fields();
    }

    private Person editable(Actor actor, Optional<Person> found) {
        Person person = found.filter(known -> index.isVisible(actor, known.accountId()))
                .orElseThrow(() -> new NotFound("account.person.unknown"));
        if (person.createdBy() != actor.id() && !mayEditAccount(actor, person.accountId())) {
            throw new Forbidden("account.person.notYours");
        }
        return person;
    }

    private boolean mayEditAccount(Actor actor, long accountId) {
        return accounts.findByIdAndRemovedAtIsNull(accountId)
                .filter(account -> actor.mayEdit(account.ownerId()))
                .isPresent();
    }

    private long create(Actor actor, PersonFields fields, UUID gesture) {
        checkAccount(actor, fields.accountId());
        customs.check(RecordKind.PERSON, CustomValues.NONE, fields.custom());
        Person person = people.save(new Person(fields, actor.id(), clock.instant(), gesture));
        people.flush();
        return person.id();
    }

    private void checkAccount(Actor actor, long accountId) {
        if (!index.isVisible(actor, accountId)) {
            throw new Invalid("account", "account.unknown");
        }
    }
}
