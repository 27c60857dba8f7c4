/** The protocol on simulated clouds, with functions written by hand in the shape of generated ones. */
@NullMarked
package dev.jointlambda.testkit.protocol;

import org.jspecify.annotations.NullMarked;
