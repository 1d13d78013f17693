package app.trivium.transfer;

import org.jspecify.annotations.Nullable;

/**
 * What a row says of somebody who works with Trivium.
 *
 * @param email the address, for somebody new
 * @param manager the name of their manager
 * @param managerEmail the address, for a new manager
 * @param office the name of the team their team stands below
 */
record TeamRow(
        String name,
        String email,
        @Nullable String manager,
        String managerEmail,
        @Nullable String team,
        @Nullable String office) {}
