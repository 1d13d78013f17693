/**
 * Brings deals, accounts, people, teams and prices in from CSV files, through the same front doors as everybody else,
 * and writes the lists of deals, accounts and people as such.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "web",
            "money",
            "identity",
            "customfield",
            "process",
            "account",
            "deal",
            "accountroom",
            "board"
        })
package app.trivium.transfer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
