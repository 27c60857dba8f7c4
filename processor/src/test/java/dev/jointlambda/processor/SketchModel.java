package dev.jointlambda.processor;

import dev.jointlambda.processor.SketchType.Family;
import dev.jointlambda.processor.SketchType.Many;
import dev.jointlambda.processor.SketchType.Maybe;
import dev.jointlambda.processor.SketchType.Plain;
import dev.jointlambda.processor.SketchType.Special;
import java.util.Set;
import java.util.TreeSet;

/** A sketch as the rules see it. */
final class SketchModel {
    private SketchModel() {}

    /** The codes of what the rules find; empty if they find nothing. */
    static Set<String> codes(Sketch sketch) {
        Set<String> codes = new TreeSet<>();
        for (Finding finding : WorkflowCheck.check(workflow(sketch)).findings()) {
            codes.add(finding.code().name());
        }
        return codes;
    }

    private static Workflow workflow(Sketch sketch) {
        ModelBuilder builder = new ModelBuilder();
        for (SketchStep step : sketch.steps()) {
            builder.step(step.name(), type(step.returns()), parameters(step));
            String[] next = step.next().toArray(new String[0]);
            switch (step.kind()) {
                case ONE_OF -> builder.oneOf(step.name(), next);
                case FOR_EACH -> builder.forEach(step.name(), step.next().get(0));
                case ALL -> builder.next(step.name(), next);
                case CATCH -> throw new IllegalArgumentException("@Next cannot catch");
            }
            for (int i = 0; i < step.catches().size(); i++) {
                builder.caught(step.name(), FakeType.of("E" + i), step.catches().get(i));
            }
        }
        return builder.build();
    }

    private static Parameter[] parameters(SketchStep step) {
        Parameter[] parameters = new Parameter[step.takes().size()];
        for (int i = 0; i < parameters.length; i++) {
            SketchParameter each = step.takes().get(i);
            parameters[i] = each.named()
                    ? ModelBuilder.takesFrom(each.from(), "p" + i, type(each.type()))
                    : ModelBuilder.takes("p" + i, type(each.type()));
        }
        return parameters;
    }

    private static FakeType type(SketchType type) {
        if (type instanceof Plain plain) {
            return plain.family() == null
                    ? FakeType.of(plain.name())
                    : FakeType.leaf(plain.name(), type(plain.family()));
        } else if (type instanceof Family family) {
            String[] leaves = new String[family.size()];
            for (int i = 0; i < leaves.length; i++) {
                leaves[i] = family.leaf(i).name();
            }
            return FakeType.sealed(family.name(), leaves);
        } else if (type instanceof Many many) {
            return FakeType.listOf(type(many.element()));
        } else if (type instanceof Maybe maybe) {
            return FakeType.optional(type(maybe.value()));
        }
        return type.equals(Special.FAILURE) ? FakeType.FAILURE : FakeType.NOTHING;
    }
}
