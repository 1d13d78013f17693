package app.trivium.transfer;

import app.trivium.account.AccountChange;
import app.trivium.account.People;
import app.trivium.account.PersonFields;
import app.trivium.customfield.CustomValues;
import app.trivium.transfer.KnownPeople.KnownPerson;
import app.trivium.web.Invalid;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** People: found by their address, else by their name at their account. */
@Component
class PersonImport implements RowImport<PersonWork> {

    private static final Map<String, Target> FIELDS = Map.of(
            "jobTitle", FixedTarget.PERSON_TITLE,
            "email", FixedTarget.PERSON_EMAIL,
            "phone", FixedTarget.PERSON_PHONE,
            "about", FixedTarget.PERSON_ABOUT);

    private final People people;
    private final KnownPeople known;
    private final NamedAccounts accounts;

    PersonImport(People people, KnownPeople known, NamedAccounts accounts) {
        this.people = people;
        this.known = known;
        this.accounts = accounts;
    }

    /** A person's fields before and after, as {@link AccountChange} has an account's. */
    record PersonChange(PersonFields was, PersonFields now) {}

    @Override
    public Kind kind() {
        return Kind.PEOPLE;
    }

    @Override
    public List<RowPlan<PersonWork>> plan(Batch batch) {
        List<RowReader> readers = batch.readers();
        List<KnownPerson> stored = known.of(
                batch,
                readers.stream()
                        .map(reader -> reader.cell(FixedTarget.PERSON_EMAIL))
                        .filter(email -> !email.isEmpty())
                        .toList(),
                readers.stream().map(PersonImport::name).toList());
        return readers.stream().map(reader -> plan(batch, reader, stored)).toList();
    }

    private static String name(RowReader reader) {
        String full = reader.cell(FixedTarget.PERSON_NAME);
        return full.isEmpty()
                ? (reader.cell(FixedTarget.PERSON_FIRST) + " " + reader.cell(FixedTarget.PERSON_LAST)).strip()
                : full;
    }

    private RowPlan<PersonWork> plan(Batch batch, RowReader reader, List<KnownPerson> stored) {
        String account = reader.needed(FixedTarget.PERSON_ACCOUNT, 200);
        String name = name(reader);
        if (name.isEmpty() && !reader.failed()) {
            reader.fail(FixedTarget.PERSON_NAME, "transfer.problem.missing");
        }
        AddedFields fields = batch.ground().facts().added();
        Map<Long, String> added = fields.read(reader, batch.mapping().options().currency());
        if (!reader.failed()) {
            try {
                put(reader, added, PersonFields.named(name, 0));
            } catch (Invalid refusal) {
                reader.fail(refusal, FIELDS.getOrDefault(String.valueOf(refusal.field()), FixedTarget.PERSON_NAME));
            }
        }
        if (reader.failed() || account == null) {
            return RowPlan.rejected(reader.row(), reader.problems());
        }
        KnownPerson person = match(reader, account, name, stored);
        fields.refuseUnoffered(
                reader, person == null ? CustomValues.NONE : person.fields().custom(), added);
        if (reader.failed()) {
            return RowPlan.rejected(reader.row(), reader.problems());
        }
        PersonWork work = new PersonWork(account, person, stands -> put(reader, added, stands));
        if (person == null) {
            return RowPlan.added(reader.row(), work);
        }
        boolean same = put(reader, added, person.fields()).equals(person.fields())
                && Ground.lower(account).equals(Ground.lower(person.account()));
        return same ? RowPlan.unchanged(reader.row()) : RowPlan.updated(reader.row(), work);
    }

    private static @Nullable KnownPerson match(
            RowReader reader, String account, String name, List<KnownPerson> stored) {
        String email = Ground.lower(reader.cell(FixedTarget.PERSON_EMAIL));
        Stream<KnownPerson> byEmail = stored.stream()
                .filter(person -> !email.isEmpty()
                        && email.equals(
                                Ground.lower(String.valueOf(person.fields().email()))));
        Stream<KnownPerson> byName = stored.stream()
                .filter(person ->
                        Ground.lower(name).equals(Ground.lower(person.fields().name()))
                                && Ground.lower(account).equals(Ground.lower(person.account())));
        return Stream.concat(byEmail, byName).findFirst().orElse(null);
    }

    private static PersonFields put(RowReader reader, Map<Long, String> added, PersonFields fields) {
        return new PersonFields(
                fields.accountId(),
                name(reader),
                said(reader, FixedTarget.PERSON_TITLE, fields.jobTitle()),
                said(reader, FixedTarget.PERSON_EMAIL, fields.email()),
                said(reader, FixedTarget.PERSON_PHONE, fields.phone()),
                said(reader, FixedTarget.PERSON_ABOUT, fields.about()),
                AddedFields.put(fields.custom(), added));
    }

    private static @Nullable String said(RowReader reader, Target target, @Nullable String stands) {
        String cell = reader.cell(target);
        return cell.isEmpty() ? stands : cell;
    }

    @Override
    public void carryOut(Batch batch, List<RowPlan<PersonWork>> plans, Touched touched) {
        Map<String, Long> accountIds = accounts.findOrAdd(
                batch, plans, plan -> Objects.requireNonNull(plan.work()).account(), touched);
        for (RowPlan<PersonWork> plan : plans) {
            PersonWork work = Objects.requireNonNull(plan.work());
            long accountId = Objects.requireNonNull(accountIds.get(Ground.lower(work.account())));
            if (work.known() == null) {
                UUID gesture = batch.gesture(plan.row(), "add");
                PersonFields fields = work.change().apply(PersonFields.named("new", accountId));
                touched.added(plan.row(), Touched.What.PERSON, people.add(batch.actor(), fields, gesture), gesture);
            } else {
                PersonFields was = work.known().fields();
                PersonFields now = at(work.change().apply(was), accountId);
                people.edit(batch.actor(), work.known().id(), was, now);
                String change = StoredJson.write(new PersonChange(was, now));
                touched.changed(plan.row(), Touched.What.PERSON, work.known().id(), change);
            }
        }
    }

    private static PersonFields at(PersonFields fields, long accountId) {
        return new PersonFields(
                accountId,
                fields.name(),
                fields.jobTitle(),
                fields.email(),
                fields.phone(),
                fields.about(),
                fields.custom());
    }
}
