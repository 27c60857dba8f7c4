/** What the clouds' invocation endpoints ask of whatever runs the functions. */
@NullMarked
package dev.jointlambda.local.functions;

import org.jspecify.annotations.NullMarked;
