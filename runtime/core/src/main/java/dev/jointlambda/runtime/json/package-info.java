/** Payload codecs without reflection, on a streaming JSON reader and writer. */
@NullMarked
package dev.jointlambda.runtime.json;

import org.jspecify.annotations.NullMarked;
