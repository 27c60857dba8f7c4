/** The protocol under faults: every pair of them at every call, random ones, and mutants of the product's own code. */
@NullMarked
package dev.jointlambda.it.simulation;

import org.jspecify.annotations.NullMarked;
