@NullMarked
package app.trivium.database;

import org.jspecify.annotations.NullMarked;
