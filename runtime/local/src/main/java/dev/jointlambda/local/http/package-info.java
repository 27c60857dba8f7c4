/**
 * A small HTTP server on the loopback interface that can be taken down in every way a network knows.
 *
 * <p>It stands on embedded Jetty, which logs through SLF4J. This artifact brings no SLF4J provider, so that an application
 * keeps its own; one that has none adds {@code org.slf4j:slf4j-nop} to be quiet.
 */
@NullMarked
package dev.jointlambda.local.http;

import org.jspecify.annotations.NullMarked;
