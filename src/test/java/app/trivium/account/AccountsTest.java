package app.trivium.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.trivium.Cast;
import app.trivium.DatabaseTest;
import app.trivium.customfield.CustomValues;
import app.trivium.identity.Actor;
import app.trivium.web.Contested;
import app.trivium.web.Forbidden;
import app.trivium.web.Invalid;
import app.trivium.web.NotFound;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The front doors to accounts and people, on a real database. */
@DatabaseTest
class AccountsTest {

    @Autowired
    private Accounts accounts;

    @Autowired
    private People people;

    @Autowired
    private Cast cast;

    @Test
    void many_who_add_the_same_name_at_once_get_one_account() throws Exception {
        Actor dana = cast.dana();
        List<Callable<Long>> crowd = Stream.of("Betatech", " betatech", "BETATECH ", "BetaTech", "Betatech", "betatech")
                .map(name -> (Callable<Long>) () -> accounts.findOrAdd(dana, name, UUID.randomUUID()))
                .toList();
        ExecutorService threads = Executors.newFixedThreadPool(crowd.size());
        try {
            var ids = threads.invokeAll(crowd).stream().map(id -> {
                try {
                    return id.get();
                } catch (Exception e) {
                    throw new AssertionError(e);
                }
            });
            assertThat(ids.distinct()).hasSize(1);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void a_form_sent_twice_adds_one_account_and_one_person() {
        Actor dana = cast.dana();
        UUID gesture = UUID.randomUUID();
        AccountFields fields = AccountFields.named("Betatech", dana.id());

        long first = accounts.add(dana, fields, null, gesture);
        assertThat(accounts.add(dana, fields, null, gesture)).isEqualTo(first);
        assertThat(accounts.add(dana, fields, null, UUID.randomUUID())).isNotEqualTo(first);

        PersonFields person = PersonFields.named("Paul Hahn", first);
        assertThat(people.add(dana, person, gesture)).isEqualTo(people.add(dana, person, gesture));
    }

    @Test
    void names_and_external_ids_are_found_as_they_were_given() {
        Actor dana = cast.dana();
        long acme = cast.acme();
        long betatech = accounts.add(dana, AccountFields.named("Betatech", dana.id()), "B-1", UUID.randomUUID());

        assertThat(accounts.byNames(dana, List.of("ACME corporation", "Nobody")))
                .isEqualTo(Map.of("ACME corporation", acme));
        assertThat(accounts.byExternalIds(dana, List.of("B-1", "B-2"))).isEqualTo(Map.of("B-1", betatech));
    }

    @Test
    void an_external_id_names_one_account() {
        Actor dana = cast.dana();
        accounts.add(dana, AccountFields.named("Betatech", dana.id()), "B-1", UUID.randomUUID());

        assertThatThrownBy(
                        () -> accounts.add(dana, AccountFields.named("Another", dana.id()), "B-1", UUID.randomUUID()))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void an_account_cannot_belong_to_itself_not_through_others_either() {
        Actor dana = cast.dana();
        long acme = cast.acme();
        long child = accounts.add(dana, within("Child", acme, dana), null, UUID.randomUUID());

        assertThatThrownBy(() -> accounts.change(dana, acme, was -> within(was.name(), child, dana)))
                .isInstanceOf(Invalid.class)
                .extracting("field")
                .isEqualTo("parent");
    }

    @Test
    void a_change_can_be_taken_back_unless_somebody_changed_the_same_since() {
        Actor dana = cast.dana();
        long acme = cast.acme();
        AccountChange change = accounts.change(dana, acme, was -> AccountFields.named("Acme Inc", dana.id()));
        accounts.edit(dana, acme, change.now(), change.was());
        assertThat(accounts.fields(dana, acme)).isEqualTo(change.was());

        AccountChange again = accounts.change(dana, acme, was -> AccountFields.named("Acme Inc", dana.id()));
        accounts.change(cast.ada(), acme, was -> AccountFields.named("Acme Ltd", dana.id()));
        assertThatThrownBy(() -> accounts.edit(dana, acme, again.now(), again.was()))
                .isInstanceOf(Contested.class);
    }

    @Test
    void who_may_not_edit_the_owners_accounts_only_looks() {
        long acme = cast.acme();
        Actor marco = cast.marco();

        assertThatThrownBy(() -> accounts.change(marco, acme, was -> was)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> accounts.change(marco, 999_999, was -> was)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() ->
                        accounts.add(marco, AccountFields.named("X", cast.dana().id()), null, UUID.randomUUID()))
                .isInstanceOf(Invalid.class)
                .extracting("field")
                .isEqualTo("owner");
    }

    @Test
    void who_adds_a_person_to_anothers_account_may_edit_and_remove_them() {
        Actor marco = cast.marco();
        long acme = cast.acme();
        long jun = people.add(marco, PersonFields.named("Jun Ito", acme), UUID.randomUUID());

        people.edit(marco, jun, PersonFields.named("Jun Ito", acme), PersonFields.named("Jun Itō", acme));

        assertThat(people.fields(marco, jun).name()).isEqualTo("Jun Itō");
        assertThat(accounts.remove(cast.dana(), acme)).isFalse();
        assertThat(people.remove(marco, jun)).isTrue();
        assertThat(accounts.remove(cast.dana(), acme)).isTrue();
    }

    private static AccountFields within(String name, @Nullable Long parent, Actor owner) {
        return new AccountFields(
                name, null, null, null, null, null, null, null, parent, owner.id(), null, CustomValues.NONE);
    }
}
