/** A small HTTP server on the loopback interface that can be taken down in every way a network knows. */
@NullMarked
package dev.jointlambda.local.http;

import org.jspecify.annotations.NullMarked;
