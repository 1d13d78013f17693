package app.trivium.identity;

import java.util.UUID;

/**
 * A token to be made. The values have been read already.
 *
 * @param days how long it is good
 * @param gesture the mark of the form that asks for it; the same one makes no second token
 */
public record NewApiToken(String name, ApiScope scope, int days, UUID gesture) {}
