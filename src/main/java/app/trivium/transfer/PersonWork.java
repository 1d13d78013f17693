package app.trivium.transfer;

import app.trivium.account.PersonFields;
import app.trivium.transfer.KnownPeople.KnownPerson;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What has to be done for a row about a person.
 *
 * @param account the name of the account they work at
 * @param known the person as they stand; null for somebody new
 * @param change puts what the row says into the person's fields
 */
record PersonWork(String account, @Nullable KnownPerson known, UnaryOperator<PersonFields> change) {}
