/** What a cloud's functions are made of, and the archive of it; the same bytes for the same input, wherever it is written. */
@NullMarked
package dev.jointlambda.packaging.zip;

import org.jspecify.annotations.NullMarked;
