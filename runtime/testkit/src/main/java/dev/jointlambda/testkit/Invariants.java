package dev.jointlambda.testkit;

import dev.jointlambda.runtime.WorkflowModel;
import dev.jointlambda.runtime.spi.ExecutionId;
import java.util.ArrayList;
import java.util.List;

/** What the protocol promises at every moment, by the names that its model uses too. */
final class Invariants {
    private static final List<Named> ALL = List.of(
            new Named("UniqueCommit", new UniqueCommit()),
            new Named("OneRow", new OneRow()),
            new Named("ChoiceSound", new ChoiceSound()),
            new Named("InputsCommitted", new InputsCommitted()),
            new Named("NoSpeculation", new NoSpeculation()),
            new Named("JoinSound", new JoinSound()),
            new Named("WindowKept", new WindowKept()),
            new Named("Monotone", new Monotone()),
            new Named("OneResult", new OneResult()));

    private record Named(String name, Invariant invariant) {}

    private Invariants() {}

    /** What an execution broke, a sentence each, in the order of its history. */
    static List<String> broken(ExecutionId execution, List<History.Event> events, WorkflowModel model) {
        List<String> broken = new ArrayList<>();
        Graph graph = new Graph(model);
        Progress before = new Progress(execution, graph);
        for (History.Event event : events) {
            for (Named each : ALL) {
                each.invariant.check(event, before, graph, sentence -> broken.add(each.name + ": " + sentence));
            }
            before.add(event);
        }
        return broken;
    }
}
