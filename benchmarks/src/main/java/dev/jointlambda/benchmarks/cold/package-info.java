/** Functions written by hand, to be started on their own. */
@NullMarked
package dev.jointlambda.benchmarks.cold;

import org.jspecify.annotations.NullMarked;
