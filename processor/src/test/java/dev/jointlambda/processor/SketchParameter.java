package dev.jointlambda.processor;

/**
 * A parameter of a {@link SketchStep}.
 *
 * @param from what its {@code @From} names; empty if it has none
 */
record SketchParameter(SketchType type, String from) {
    static SketchParameter of(SketchType type) {
        return new SketchParameter(type, "");
    }

    boolean named() {
        return !from.isEmpty();
    }

    boolean optional() {
        return type instanceof SketchType.Maybe;
    }

    boolean takesFailure() {
        return type.bare().equals(SketchType.Special.FAILURE);
    }

    SketchParameter with(SketchType other) {
        return new SketchParameter(other, from);
    }
}
