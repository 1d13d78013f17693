package app.trivium.oversight;

/**
 * A team whose deals are somebody's business.
 *
 * @param own whether they belong to it
 * @param managed whether they manage it; if neither, it stands below one of those
 */
record NearTeam(String name, boolean own, boolean managed) {}
