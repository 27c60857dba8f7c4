/** The plugin's goals; each hands what Maven knows to {@code dev.jointlambda.packaging}, which does the work. */
@NullMarked
package dev.jointlambda.maven;

import org.jspecify.annotations.NullMarked;
