package dev.jointlambda.processor;

import java.util.List;

/**
 * A step of a {@link Sketch}.
 *
 * @param kind the form of its {@code @Next}: ALL, ONE_OF or FOR_EACH
 * @param next what its {@code @Next} names; empty if it has none
 * @param catches where its {@code @Catch}es lead, each for an exception of its own
 */
record SketchStep(
        String name,
        SketchType returns,
        List<SketchParameter> takes,
        Edge.Kind kind,
        List<String> next,
        List<String> catches) {
    SketchStep {
        takes = List.copyOf(takes);
        next = List.copyOf(next);
        catches = List.copyOf(catches);
    }

    SketchStep returning(SketchType type) {
        return new SketchStep(name, type, takes, kind, next, catches);
    }

    SketchStep taking(List<SketchParameter> parameters) {
        return new SketchStep(name, returns, parameters, kind, next, catches);
    }

    SketchStep leading(Edge.Kind form, List<String> targets) {
        return new SketchStep(name, returns, takes, form, targets, catches);
    }

    SketchStep catching(List<String> targets) {
        return new SketchStep(name, returns, takes, kind, next, targets);
    }
}
