package dev.jointlambda.processor;

import com.palantir.javapoet.CodeBlock;
import dev.jointlambda.Cloud;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Writes an edge as the call of a factory of the runtime's {@code Edge}, and of what makes it a special one. */
final class EdgeEmitter {
    private EdgeEmitter() {}

    /**
     * The call.
     *
     * @param around how many characters stand on its line besides it
     */
    static CodeBlock emit(EdgePlan edge, int around) {
        String factory = factory(edge);
        int besides = around + "Edge.".length() + factory.length();
        return CodeBlock.of(
                "$T.$L$L",
                EmitterTypes.EDGE,
                factory,
                EmitterLayout.arguments(besides, arguments(edge), refinement(edge)));
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
        } else if (edge instanceof EdgePlan.Skip) {
            return "skip";
        }
        return edge instanceof EdgePlan.Last ? "last" : "end";
    }

    private static CodeBlock refinement(EdgePlan edge) {
        CodeBlock.Builder refinement = CodeBlock.builder();
        switch (edge.when()) {
            case ALWAYS -> {}
            case CHOSEN -> refinement.add(".chosen()");
            case CAUGHT -> refinement.add(".caught()");
        }
        if (edge instanceof EdgePlan.Carrying carrying && !carrying.carries().isEmpty()) {
            List<CodeBlock> steps = carrying.carries().stream()
                    .map(step -> CodeBlock.of("$S", step))
                    .toList();
            refinement.add(".carrying($L)", CodeBlock.join(steps, ", "));
        }
        if (edge instanceof EdgePlan.ForEach forEach && forEach.window() > 0) {
            refinement.add(".window($L)", forEach.window());
        }
        return refinement.build();
    }

    private static List<CodeBlock> arguments(EdgePlan edge) {
        List<CodeBlock> arguments = new ArrayList<>();
        String target = target(edge);
        if (target != null) {
            arguments.add(CodeBlock.of("$S", target));
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

    private static @Nullable String target(EdgePlan edge) {
        if (edge instanceof EdgePlan.ToStep to) {
            return to.target();
        }
        return edge instanceof EdgePlan.Skip skip ? skip.target() : null;
    }

    private static List<Cloud> named(EdgePlan edge) {
        return edge instanceof EdgePlan.ToStep to ? to.placement().clouds() : List.of(((EdgePlan.Out) edge).home());
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
