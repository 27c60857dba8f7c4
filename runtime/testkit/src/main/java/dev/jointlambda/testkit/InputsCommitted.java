package dev.jointlambda.testkit;

import dev.jointlambda.runtime.Edge;
import dev.jointlambda.runtime.spi.StepKey;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** A step instance commits only after what leads to it has committed; a slot is marked only for a committed register. */
final class InputsCommitted implements Invariant {
    @Override
    public void check(History.Event event, Progress before, Graph graph, Consumer<String> broken) {
        if (event.change() instanceof Change.Committed it) {
            if (!inputsOf(it.key(), before, graph)) {
                broken.accept(it.key().registerKey() + " was committed before its inputs");
            }
        } else if (event.change() instanceof Change.Arrived it) {
            List<StepKey> branches = graph.branches(it.join(), it.expected(), it.slot());
            if (branches.stream().noneMatch(branch -> inputsOf(branch, before, graph))) {
                broken.accept("slot " + it.slot() + " of " + it.join().joinKey() + " was committed before its inputs");
            }
        } else if (event.change() instanceof Change.Marked it) {
            List<StepKey> branches = graph.branches(it.join(), it.expected(), it.slot());
            if (branches.stream().noneMatch(branch -> before.registers(branch).containsKey(it.owner()))) {
                broken.accept("slot " + it.slot() + " of " + it.join().joinKey() + " was marked, but " + it.owner()
                        + " has no register of " + listed(branches));
            }
        }
    }

    /** Whether what leads to a step instance has committed; the arrivals of a join are {@link JoinSound}'s. */
    static boolean inputsOf(StepKey key, Progress before, Graph graph) {
        List<Graph.Incoming> into = graph.into(key.step());
        if (into.isEmpty()) {
            return !before.created().isEmpty();
        }
        return graph.isJoin(key.step()) || into.stream().anyMatch(each -> committed(each, key, before));
    }

    private static String listed(List<StepKey> branches) {
        return branches.isEmpty()
                ? "no step"
                : branches.stream()
                        .map(branch -> branch.step() + "[" + branch.index() + "]")
                        .collect(Collectors.joining(", "));
    }

    private static boolean committed(Graph.Incoming each, StepKey key, Progress before) {
        if (each.edge().kind() != Edge.Kind.FOR_EACH) {
            return before.committed(new StepKey(key.execution(), each.from(), key.index()));
        }
        return before.committed(new StepKey(key.execution(), each.from(), Graph.parent(key.index())));
    }
}
