package dev.jointlambda.processor;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the annotations of a method say beyond the graph: how it runs, and what happens when it fails.
 *
 * @param retry its {@code @Retry}; null if it has none
 * @param catches its {@code @Catch}es, in source order
 * @param ons its {@code @On}s, in source order
 * @param compensate the step that its {@code @Compensate} names; null if it has none
 * @param suppressed the warnings that {@code @SuppressWarnings} turns off
 */
record PolicyDeclaration(
        @Nullable RetryAnnotation retry,
        List<CatchAnnotation> catches,
        List<OnAnnotation> ons,
        @Nullable Text compensate,
        Set<String> suppressed) {
    /** A method whose annotations say nothing of the kind. */
    static final PolicyDeclaration NONE = new PolicyDeclaration(null, List.of(), List.of(), null, Set.of());

    PolicyDeclaration {
        catches = List.copyOf(catches);
        ons = List.copyOf(ons);
        suppressed = Set.copyOf(suppressed);
    }
}
