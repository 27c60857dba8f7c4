package dev.jointlambda.processor;

import java.util.ArrayList;
import java.util.List;

/**
 * A workflow as its annotations say it, and no more than that: what the rules and the {@link TokenGame} are both asked
 * about. Every edge leads to a later step, and the first step is the start. Prints as Java.
 */
record Sketch(List<SketchStep> steps) {
    Sketch {
        steps = List.copyOf(steps);
    }

    /** An edge as the user wrote it. */
    record Arrow(String from, String to, Edge.Kind kind) {
        @Override
        public String toString() {
            return from + (kind == Edge.Kind.CATCH ? " -catch-> " : " -> ") + to;
        }
    }

    SketchStep start() {
        return steps.get(0);
    }

    SketchStep step(String name) {
        return steps.stream()
                .filter(step -> step.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no step " + name));
    }

    /** In source order. */
    List<Arrow> arrows() {
        List<Arrow> arrows = new ArrayList<>();
        for (SketchStep step : steps) {
            step.next().forEach(to -> arrows.add(new Arrow(step.name(), to, step.kind())));
            step.catches().forEach(to -> arrows.add(new Arrow(step.name(), to, Edge.Kind.CATCH)));
        }
        return arrows;
    }

    List<Arrow> into(String step) {
        return arrows().stream().filter(arrow -> arrow.to().equals(step)).toList();
    }

    /** The same with one step changed. */
    Sketch with(SketchStep changed) {
        return new Sketch(steps.stream()
                .map(step -> step.name().equals(changed.name()) ? changed : step)
                .toList());
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (SketchStep step : steps) {
            text.append("@Step ");
            if (!step.next().isEmpty()) {
                String form =
                        switch (step.kind()) {
                            case ONE_OF -> "oneOf = ";
                            case FOR_EACH -> "forEach = ";
                            case ALL, CATCH -> "";
                        };
                text.append("@Next(").append(form).append(step.next()).append(") ");
            }
            for (int i = 0; i < step.catches().size(); i++) {
                String target = step.catches().get(i);
                text.append("@Catch(value = E").append(i).append(", next = ").append(target);
                text.append(") ");
            }
            text.append(step.returns()).append(' ').append(step.name()).append('(');
            for (int i = 0; i < step.takes().size(); i++) {
                SketchParameter parameter = step.takes().get(i);
                text.append(i == 0 ? "" : ", ");
                text.append(parameter.named() ? "@From(" + parameter.from() + ") " : "");
                text.append(parameter.type()).append(" p").append(i);
            }
            text.append(")\n");
        }
        return text.toString();
    }
}
