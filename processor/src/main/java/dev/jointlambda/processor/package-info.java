/** Checks workflows at build time and writes their functions. */
@NullMarked
package dev.jointlambda.processor;

import org.jspecify.annotations.NullMarked;
