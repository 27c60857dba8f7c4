package dev.jointlambda.processor.picture;

import org.jspecify.annotations.Nullable;

/**
 * A part of an edge in a plane, before it is cut into links.
 *
 * @param from the cell it leaves
 * @param fromShift how far right of that cell's middle
 * @param to the cell it leads to
 * @param toShift how far right of that cell's middle
 * @param label what stands on it here; null if nothing does
 */
record Arc(
        PictureEdge edge,
        Cell from,
        double fromShift,
        Cell to,
        double toShift,
        @Nullable LabelText label) {}
