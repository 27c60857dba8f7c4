package dev.jointlambda.processor;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.NameAllocator;
import dev.jointlambda.Cloud;
import dev.jointlambda.processor.BoundEdge.When;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;

/** The constants that hold the edges of one step: {@code DATA_PROCESS} for an edge to dataProcess. */
final class EdgeConstants {
    private final List<EdgePlan> edges;
    private final List<String> names = new ArrayList<>();

    private EdgeConstants(List<EdgePlan> edges) {
        this.edges = edges;
    }

    static EdgeConstants of(List<EdgePlan> edges) {
        NameAllocator allocator = new NameAllocator();
        for (Cloud cloud : Cloud.values()) {
            allocator.newName(cloud.name()); // imported statically
        }
        EdgeConstants constants = new EdgeConstants(edges);
        edges.forEach(edge -> constants.names.add(allocator.newName(constants.base(edge))));
        return constants;
    }

    /** Their names, in the order of the edges. */
    List<String> names() {
        return List.copyOf(names);
    }

    /** The same as code. */
    List<CodeBlock> code() {
        return names.stream().map(name -> CodeBlock.of("$L", name)).toList();
    }

    /** The edge to a step that is followed in this case. */
    String to(String target, When when) {
        for (int i = 0; i < edges.size(); i++) {
            if (edges.get(i) instanceof EdgePlan.ToStep to && to.target().equals(target) && to.when() == when) {
                return names.get(i);
            }
        }
        throw new NoSuchElementException("no edge to \"" + target + "\" that is followed when " + when);
    }

    private String base(EdgePlan edge) {
        if (edge instanceof EdgePlan.ToStep to) {
            return base(to.target(), to.when());
        } else if (edge instanceof EdgePlan.Skip skip) {
            String ruler = skip.target() == null ? "" : base(skip.target(), skip.when()) + "_";
            return ruler + "SKIPS_" + skip.slot();
        }
        return "END";
    }

    /** A step may be gone on to with a result and with a failure, by two edges. */
    private String base(String target, When when) {
        boolean both = when == When.CAUGHT
                && edges.stream()
                        .anyMatch(edge -> edge instanceof EdgePlan.ToStep to
                                && to.target().equals(target)
                                && to.when() != When.CAUGHT);
        return upperSnake(target) + (both ? "_CAUGHT" : "");
    }

    private static String upperSnake(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT);
    }
}
