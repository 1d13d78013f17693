package app.trivium.account;

/**
 * What a change made of an account's fields. Editing the account from {@code now} back to {@code was} takes it back.
 */
public record AccountChange(long accountId, AccountFields was, AccountFields now) {

    public boolean isNone() {
        return was.equals(now);
    }
}
