/** What every kind of test stands on: the database, the cast, the house's own laws. */
@NullMarked
package app.trivium;

import org.jspecify.annotations.NullMarked;
