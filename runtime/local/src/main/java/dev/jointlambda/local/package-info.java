/** Both clouds on one machine, with the clients of their vendors on the wire. */
@NullMarked
package dev.jointlambda.local;

import org.jspecify.annotations.NullMarked;
