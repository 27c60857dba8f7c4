package dev.jointlambda.testkit;

import dev.jointlambda.runtime.Edge;
import dev.jointlambda.runtime.Edge.When;
import dev.jointlambda.runtime.spi.Outcome;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * A register names exactly the successors that may be gone on to together: all that are always, and, of a step that
 * chooses, one; after a failure at most one that catches it.
 */
final class ChoiceSound implements Invariant {
    @Override
    public void check(History.Event event, Progress before, Graph graph, Consumer<String> broken) {
        if (!(event.change() instanceof Change.Committed it)) {
            return;
        }
        String step = it.key().step();
        Set<String> successors = it.register().placed().keySet();
        boolean sound = it.register().outcome() == Outcome.FAILED
                ? successors.isEmpty() || one(successors, targets(graph, step, When.CAUGHT))
                : returned(successors, targets(graph, step, When.ALWAYS), targets(graph, step, When.CHOSEN));
        if (!sound) {
            broken.accept(it.key().registerKey() + " is " + it.register().outcome() + " and goes on to "
                    + String.join(", ", successors));
        }
    }

    private static boolean returned(Set<String> successors, Set<String> always, Set<String> choices) {
        Set<String> rest = new HashSet<>(successors);
        rest.removeAll(always);
        return successors.containsAll(always) && (choices.isEmpty() ? rest.isEmpty() : one(rest, choices));
    }

    private static boolean one(Set<String> successors, Set<String> ways) {
        return successors.size() == 1 && ways.containsAll(successors);
    }

    private static Set<String> targets(Graph graph, String step, When when) {
        return graph.outOf(step).stream()
                .filter(edge -> edge.when() == when && Graph.leadsOn(edge))
                .map(Edge::target)
                .collect(Collectors.toSet());
    }
}
