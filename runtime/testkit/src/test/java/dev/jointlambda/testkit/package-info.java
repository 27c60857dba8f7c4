/** Tests of the simulated clouds. */
@NullMarked
package dev.jointlambda.testkit;

import org.jspecify.annotations.NullMarked;
