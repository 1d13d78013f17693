package app.trivium.transfer;

import app.trivium.account.AccountFields;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What has to be done for a row about an account.
 *
 * @param known the account's id; null when it is to be added
 * @param named the account as it begins, for one to be added
 * @param parent the name of the account it belongs to; null when the file says none
 * @param change puts what the row says into the account's fields
 */
record AccountWork(
        @Nullable Long known,
        AccountFields named,
        @Nullable String externalId,
        @Nullable String parent,
        UnaryOperator<AccountFields> change) {}
