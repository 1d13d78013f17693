package app.trivium.accountroom;

import app.trivium.customfield.CustomFields;
import app.trivium.customfield.RecordKind;
import app.trivium.identity.Actor;
import app.trivium.web.Invalid;
import org.springframework.stereotype.Service;
import org.springframework.util.MultiValueMap;

/** The lists of accounts and people for whoever reads them from end to end: which match, in which order. */
@Service
public class RecordLists {

    private final AccountListQuery accounts;
    private final PersonListQuery people;
    private final CustomFields customs;

    RecordLists(AccountListQuery accounts, PersonListQuery people, CustomFields customs) {
        this.accounts = accounts;
        this.people = people;
        this.customs = customs;
    }

    /**
     * The ids of the accounts.
     *
     * @param wish filters and order as in the address of the list's page
     * @throws Invalid if one of them cannot be read
     */
    public long[] accounts(Actor actor, MultiValueMap<String, String> wish) {
        return accounts.ids(
                actor,
                AccountFilter.of(
                        wish.getFirst("q"),
                        wish.getFirst("owner"),
                        wish.getFirst("industry"),
                        wish.getFirst("sort"),
                        custom(RecordKind.ACCOUNT, wish),
                        null));
    }

    /**
     * The ids of the people.
     *
     * @param wish filters and order as in the address of the list's page
     * @throws Invalid if one of them cannot be read
     */
    public long[] people(Actor actor, MultiValueMap<String, String> wish) {
        return people.ids(
                actor,
                PersonFilter.of(
                        wish.getFirst("q"),
                        wish.getFirst("account"),
                        wish.getFirst("sort"),
                        custom(RecordKind.PERSON, wish),
                        null));
    }

    private FieldWish custom(RecordKind record, MultiValueMap<String, String> wish) {
        return new FieldWish(record, customs.of(record), wish).orRefuse();
    }
}
