package dev.jointlambda.processor;

import java.util.ArrayList;
import java.util.List;

/** A step of a sketch while the sketch is being made. */
final class SketchDraft {
    final String name;
    /** How many forEaches it runs in. */
    final int depth;

    SketchType returns;
    final List<SketchParameter> takes = new ArrayList<>();
    Edge.Kind kind = Edge.Kind.ALL;
    final List<String> next = new ArrayList<>();
    final List<String> catches = new ArrayList<>();

    SketchDraft(String name, int depth, SketchType returns) {
        this.name = name;
        this.depth = depth;
        this.returns = returns;
    }

    SketchStep step() {
        return new SketchStep(name, returns, takes, kind, next, catches);
    }
}
