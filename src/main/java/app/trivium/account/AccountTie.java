package app.trivium.account;

/**
 * Something that hangs on accounts and people, declared by the feature that owns it. An account whose owner is out of
 * sight is seen all the same by those who see something tied to it.
 */
public interface AccountTie {

    /** SQL: the ids of the accounts to which the owners bound as {@code seen} have something tied. */
    String knownAccounts();

    /** SQL condition: whether something hangs on the account with the given id, a column or parameter. */
    String holdsAccount(String accountId);

    /** SQL condition: whether something hangs on the person with the given id, a column or parameter. */
    String holdsPerson(String personId);
}
