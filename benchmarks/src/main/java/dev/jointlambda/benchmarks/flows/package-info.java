/** The workflows that are measured. Their steps do next to nothing, so that what is around them shows. */
@NullMarked
package dev.jointlambda.benchmarks.flows;

import org.jspecify.annotations.NullMarked;
