package dev.jointlambda.processor;

import java.util.List;
import java.util.Set;

/**
 * The codecs of one workflow.
 *
 * @param shapes one per type, in the order of first use; what a container is made of stands before it, but for types
 *     that contain themselves
 * @param roots the constants that steps use themselves
 * @param suppressed the warnings that naming these types would raise
 */
record PayloadPlan(List<PayloadShape> shapes, Set<String> roots, List<String> suppressed) {
    PayloadPlan {
        shapes = List.copyOf(shapes);
        roots = Set.copyOf(roots);
        suppressed = List.copyOf(suppressed);
    }
}
