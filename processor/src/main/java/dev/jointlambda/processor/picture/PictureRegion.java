package dev.jointlambda.processor.picture;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * A part of a workflow that runs once per element.
 *
 * @param steps the steps in it, those of regions within included; never empty
 */
public record PictureRegion(Set<String> steps) {
    /**
     * A region of these steps.
     *
     * @throws IllegalArgumentException if there is none
     */
    public PictureRegion {
        steps = Collections.unmodifiableSet(new LinkedHashSet<>(steps));
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("a region without a step");
        }
    }

    /** A region of these steps. */
    public static PictureRegion of(Collection<String> steps) {
        return new PictureRegion(new LinkedHashSet<>(steps));
    }
}
