/**
 * Payload codecs without reflection, on a strict streaming JSON reader and writer.
 *
 * <p>The reader is our own because payloads must be refused rather than misread: avaje-json-core 3.11, measured in
 * November 2026, reads the int 4294967297 as 1, the double 9007199254740993.5 as 9.007199254740992E16, lets text that is
 * not JSON pass in fields it skips, and ends in a StackOverflowError on deep nesting.
 */
@NullMarked
package dev.jointlambda.runtime.json;

import org.jspecify.annotations.NullMarked;
