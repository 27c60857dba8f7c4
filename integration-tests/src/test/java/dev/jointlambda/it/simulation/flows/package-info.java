/** The shapes that the simulation explores, as a user would write them. */
@NullMarked
package dev.jointlambda.it.simulation.flows;

import org.jspecify.annotations.NullMarked;
