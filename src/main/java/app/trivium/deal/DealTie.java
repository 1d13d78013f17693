package app.trivium.deal;

import app.trivium.account.AccountTie;
import org.springframework.stereotype.Component;

/** Deals are tied to their account, and to the people who are their stakeholders. */
@Component
class DealTie implements AccountTie {

    @Override
    public String knownAccounts() {
        return "select tied.account_id from deal tied where tied.owner_id = any(:seen) and tied.removed_at is null";
    }

    @Override
    public String holdsAccount(String accountId) {
        return "exists (select from deal tied where tied.account_id = " + accountId + " and tied.removed_at is null)";
    }

    @Override
    public String holdsPerson(String personId) {
        return """
                exists (select from stakeholder s join deal tied on tied.id = s.deal_id
                        where s.person_id = %s and tied.removed_at is null)""".formatted(personId);
    }
}
