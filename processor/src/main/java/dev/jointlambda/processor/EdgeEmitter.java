package dev.jointlambda.processor;

import com.palantir.javapoet.CodeBlock;
import dev.jointlambda.Cloud;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Writes an edge as the call of a factory of the runtime's {@code Edge}. */
final class EdgeEmitter {
    private EdgeEmitter() {}

    /**
     * The call.
     *
     * @param around how many characters stand on its line besides it
     */
    static CodeBlock emit(EdgePlan edge, int around) {
        String factory = factory(edge);
        int before = around + "Edge.".length() + factory.length();
        return CodeBlock.of("$T.$L", EmitterTypes.EDGE, factory).toBuilder()
                .add(EmitterLayout.arguments(before, arguments(edge)))
                .build();
    }

    private static String factory(EdgePlan edge) {
        if (edge instanceof EdgePlan.Invoke) {
            return "to";
        } else if (edge instanceof EdgePlan.Join) {
            return "join";
        } else if (edge instanceof EdgePlan.ForEach) {
            return "forEach";
        } else if (edge instanceof EdgePlan.Collect) {
            return "collect";
        }
        return edge instanceof EdgePlan.Last ? "last" : "end";
    }

    private static List<CodeBlock> arguments(EdgePlan edge) {
        List<CodeBlock> arguments = new ArrayList<>();
        if (edge instanceof EdgePlan.ToStep to) {
            arguments.add(CodeBlock.of("$S", to.target()));
        }
        if (edge instanceof EdgePlan.Slotted slotted) {
            arguments.add(CodeBlock.of("$L", slotted.slot()));
            arguments.add(CodeBlock.of("$L", slotted.slots()));
        }
        for (Cloud cloud : named(edge)) {
            arguments.add(CloudEmitter.of(cloud).constant());
        }
        if (edge instanceof EdgePlan.ForEach forEach) {
            forEach.collectors().forEach(collector -> arguments.add(emit(collector, 0)));
        }
        return arguments;
    }

    private static List<Cloud> named(EdgePlan edge) {
        if (edge instanceof EdgePlan.ToStep to) {
            return to.placement().clouds();
        }
        return List.of(edge instanceof EdgePlan.Last last ? last.home() : ((EdgePlan.End) edge).home());
    }

    /** Every cloud that the calls for some edges name. */
    static Set<Cloud> clouds(List<? extends EdgePlan> edges) {
        Set<Cloud> clouds = new TreeSet<>();
        for (EdgePlan edge : edges) {
            clouds.addAll(named(edge));
            if (edge instanceof EdgePlan.ForEach forEach) {
                clouds.addAll(clouds(forEach.collectors()));
            }
        }
        return clouds;
    }
}
