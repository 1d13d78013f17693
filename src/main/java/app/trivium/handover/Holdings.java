package app.trivium.handover;

/**
 * What somebody has that another person would take over.
 *
 * @param deals open or on hold
 * @param planned those of the deals that have a next step planned
 * @param people those who work at the accounts
 * @param views saved views of boards and lists
 */
record Holdings(int deals, int planned, int accounts, int people, int views) {

    public boolean isNothing() {
        return deals == 0 && accounts == 0 && views == 0;
    }
}
