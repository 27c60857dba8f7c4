/** Checks of generated documents: what the clouds' own validators miss. */
@NullMarked
package dev.jointlambda.packaging.check;

import org.jspecify.annotations.NullMarked;
