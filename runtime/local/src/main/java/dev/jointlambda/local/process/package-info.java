/**
 * Functions in Java processes of their own, which know nothing but the environment variables of a real deployment and can be
 * killed at any time. The parent hands events over by a process's standard input; a process whose input ends, ends.
 */
@NullMarked
package dev.jointlambda.local.process;

import org.jspecify.annotations.NullMarked;
