/**
 * Draws workflows: a {@link dev.jointlambda.processor.picture.Picture} says what is in it,
 * {@link dev.jointlambda.processor.picture.Svg} and {@link dev.jointlambda.processor.picture.Mermaid} draw it. Knows no
 * compiler and no model but its own, so that whatever has a workflow at hand can use it.
 */
@NullMarked
package dev.jointlambda.processor.picture;

import org.jspecify.annotations.NullMarked;
