/** Measures what executions and compilations cost. Nothing here is part of what users deploy. */
@NullMarked
package dev.jointlambda.benchmarks;

import org.jspecify.annotations.NullMarked;
