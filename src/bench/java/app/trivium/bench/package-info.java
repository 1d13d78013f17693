/** Measures what Trivium costs beside what the same work costs at the least. Not part of the product. */
@NullMarked
package app.trivium.bench;

import org.jspecify.annotations.NullMarked;
