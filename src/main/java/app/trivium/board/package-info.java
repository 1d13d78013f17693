/**
 * Boards, the list of deals and the alignment view: columns, totals, filters, saved views. Reads only, but for views.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"web", "money", "identity", "customfield", "process", "account", "deal"})
package app.trivium.board;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
