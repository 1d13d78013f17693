/** The application class alone; every other package is a feature. */
@NullMarked
package app.trivium;

import org.jspecify.annotations.NullMarked;
