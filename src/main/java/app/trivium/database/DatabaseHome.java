package app.trivium.database;

/**
 * Where the data lives. Nobody configured anything when it is embedded: then Trivium may show itself with a demo
 * company.
 *
 * @param embedded whether Trivium started the PostgreSQL itself, for want of a configured one
 */
public record DatabaseHome(boolean embedded) {}
