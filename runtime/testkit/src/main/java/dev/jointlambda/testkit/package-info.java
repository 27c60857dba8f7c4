/** Two clouds in memory, and the contract that every cloud passes. */
@NullMarked
package dev.jointlambda.testkit;

import org.jspecify.annotations.NullMarked;
