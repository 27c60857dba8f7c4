/** Tests of what generated functions call. */
@NullMarked
package dev.jointlambda.runtime;

import org.jspecify.annotations.NullMarked;
