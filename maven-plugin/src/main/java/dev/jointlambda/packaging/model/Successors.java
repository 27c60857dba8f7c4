package dev.jointlambda.packaging.model;

import dev.jointlambda.packaging.model.EdgeModel.Kind;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which functions a step's function may have to invoke. */
public final class Successors {
    private Successors() {}

    /**
     * The steps that a step may invoke, in the order of the model: whom its edges lead to; the collectors of a forEach,
     * which an empty list invokes at once; and, from the end of an item, the step of the items, if they have a window.
     */
    public static Set<String> of(WorkflowModel workflow, StepModel step) {
        Set<String> invoked = new LinkedHashSet<>();
        add(workflow, step.edges(), invoked);
        Set<String> inOrder = new LinkedHashSet<>();
        workflow.steps().stream().map(StepModel::name).filter(invoked::contains).forEach(inOrder::add);
        return inOrder;
    }

    private static void add(WorkflowModel workflow, List<EdgeModel> edges, Set<String> invoked) {
        for (EdgeModel edge : edges) {
            String target = edge.target();
            if (target == null || edge.kind() == Kind.SKIP) {
                continue;
            }
            if (edge.kind() == Kind.INVOKE || edge.kind() == Kind.JOIN) {
                invoked.add(target);
            } else if (edge.kind() == Kind.FOR_EACH) {
                invoked.add(target);
                add(workflow, edge.collectors(), invoked);
            } else if (edge.kind() == Kind.COLLECT) {
                invoked.add(target);
                addItems(workflow, target, invoked);
            }
        }
    }

    /** Who ends an item of a window sends the next one. */
    private static void addItems(WorkflowModel workflow, String collector, Set<String> invoked) {
        for (StepModel list : workflow.steps()) {
            for (EdgeModel edge : list.edges()) {
                String item = edge.target();
                if (edge.kind() == Kind.FOR_EACH
                        && edge.window() > 0
                        && item != null
                        && edge.collectors().stream().anyMatch(each -> collector.equals(each.target()))) {
                    invoked.add(item);
                }
            }
        }
    }
}
