/** What generated functions and clients call. */
@NullMarked
package dev.jointlambda.runtime;

import org.jspecify.annotations.NullMarked;
