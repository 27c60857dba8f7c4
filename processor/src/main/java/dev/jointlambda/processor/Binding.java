package dev.jointlambda.processor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** From a match without findings to a bound workflow: numbers the slots, and says how each edge is followed. */
final class Binding {
    private final WorkflowMatch match;
    private final Map<String, List<String>> slots = new HashMap<>();
    private final List<Step> ends = new ArrayList<>();

    private Binding(WorkflowMatch match) {
        this.match = match;
    }

    /** Binds a workflow in which no rule found anything. */
    static BoundWorkflow bind(WorkflowMatch match) {
        Binding binding = new Binding(match);
        match.steps().forEach(step -> binding.slots.put(step.step().name(), binding.slots(step)));
        binding.orderEnds();
        Parameter input = match.input();
        return new BoundWorkflow(
                match.workflow(),
                match.start(),
                input == null ? null : input.type(),
                binding.ends.get(0).result(),
                match.steps().stream().map(binding::bind).toList());
    }

    /** The predecessors by slot: in the order of the parameters they feed, then those that only order. */
    private List<String> slots(StepMatch step) {
        Set<String> order = new LinkedHashSet<>();
        for (Parameter parameter : step.step().parameters()) {
            step.feeds().stream()
                    .filter(feed -> feed.parameter().equals(parameter))
                    .forEach(feed -> order.add(feed.edge().from()));
        }
        step.edges().forEach(edge -> order.add(edge.from()));
        return List.copyOf(order);
    }

    /** The end that gives the result comes first. */
    private void orderEnds() {
        Step result = Contract.result(match.workflow()).orElseThrow();
        ends.addAll(match.workflow().ends());
        ends.remove(result);
        ends.add(0, result);
    }

    private BoundStep bind(StepMatch step) {
        List<Source> sources = new ArrayList<>();
        for (Parameter parameter : step.step().parameters()) {
            sources.add(source(step, parameter));
        }
        List<BoundEdge> edges = new ArrayList<>();
        for (Edge edge : match.workflow().outOf(step.step())) {
            edges.add(edge(edge));
        }
        if (edges.isEmpty()) {
            edges.add(
                    ends.size() == 1
                            ? new BoundEdge.End()
                            : new BoundEdge.Last(ends.indexOf(step.step()), ends.size()));
        }
        return new BoundStep(step.step(), sources, step.step().result(), edges, List.of(), List.of());
    }

    private Source source(StepMatch step, Parameter parameter) {
        if (parameter.kind() == Parameter.Kind.CONTEXT) {
            return new Source.Context();
        }
        if (step.step().equals(match.start())) {
            return new Source.Start(parameter.type());
        }
        if (parameter.kind() == Parameter.Kind.INPUT) {
            return new Source.ExecutionInput(
                    Objects.requireNonNull(match.input()).type());
        }
        Feed feed = step.feeds().stream()
                .filter(each -> each.parameter().equals(parameter))
                .findFirst()
                .orElseThrow();
        String from = feed.edge().from();
        int slot = slotsOf(step.step()).indexOf(from);
        List<Producer> producers = List.of(new Producer(from, feed.carried()));
        if (feed.collects()) {
            return new Source.Items(slot, producers, parameter.type());
        }
        return step.edges().size() == 1
                ? new Source.Single(producers, parameter.type(), false)
                : new Source.Slot(slot, producers, parameter.type(), false);
    }

    private BoundEdge edge(Edge edge) {
        StepMatch target = match.step(edge.to());
        if (edge.kind() == Edge.Kind.FOR_EACH) {
            return new BoundEdge.ForEach(target.step(), collectors(Objects.requireNonNull(target.region())), List.of());
        }
        if (target.collected() != null) {
            return collect(edge);
        }
        return target.edges().size() == 1
                ? new BoundEdge.Invoke(target.step(), BoundEdge.When.ALWAYS, List.of())
                : new BoundEdge.Join(target.step(), slot(edge), target.edges().size(), BoundEdge.When.ALWAYS);
    }

    private List<BoundEdge.Collect> collectors(Region region) {
        return match.steps().stream()
                .filter(step -> region.equals(step.collected()))
                .flatMap(step -> step.edges().stream())
                .map(this::collect)
                .toList();
    }

    private BoundEdge.Collect collect(Edge edge) {
        StepMatch target = match.step(edge.to());
        return new BoundEdge.Collect(target.step(), slot(edge), target.edges().size(), BoundEdge.When.ALWAYS);
    }

    private int slot(Edge edge) {
        return slotsOf(match.workflow().step(edge.to())).indexOf(edge.from());
    }

    private List<String> slotsOf(Step step) {
        return Objects.requireNonNull(slots.get(step.name()));
    }
}
