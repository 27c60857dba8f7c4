package dev.jointlambda.processor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A workflow with every edge put to its parameter, as far as types allow: what binding rules look at. */
final class WorkflowMatch {
    private final Workflow workflow;
    private final Step start;
    private final Outcomes outcomes;
    private final Map<String, StepMatch> matches = new LinkedHashMap<>();

    private WorkflowMatch(Workflow workflow, Step start, Outcomes outcomes) {
        this.workflow = workflow;
        this.start = start;
        this.outcomes = outcomes;
    }

    /** Matches a workflow without loops whose start is known. */
    static WorkflowMatch of(Workflow workflow, Step start, Outcomes outcomes) {
        WorkflowMatch match = new WorkflowMatch(workflow, start, outcomes);
        for (String name : workflow.graph().topological()) {
            match.matches.put(name, StepMatcher.match(match, workflow.step(name)));
        }
        return match;
    }

    Workflow workflow() {
        return workflow;
    }

    Step start() {
        return start;
    }

    /** Which edges are followed together. */
    Outcomes outcomes() {
        return outcomes;
    }

    /** The start's data parameter, which takes the execution's input; null if it takes none. */
    @Nullable
    Parameter input() {
        return input(start);
    }

    /** The data parameter of a start. */
    static @Nullable Parameter input(Step start) {
        return start.parameters().stream()
                .filter(parameter ->
                        parameter.kind() == Parameter.Kind.TYPE || parameter.kind() == Parameter.Kind.INPUT)
                .filter(parameter -> !Carried.isFailure(parameter.type()))
                .findFirst()
                .orElse(null);
    }

    /** The match of a step that was matched already: every predecessor of the one being looked at. */
    StepMatch step(String step) {
        return Objects.requireNonNull(matches.get(step));
    }

    /** In source order. */
    List<StepMatch> steps() {
        List<StepMatch> inOrder = new ArrayList<>();
        for (Step step : workflow.steps()) {
            inOrder.add(step(step.name()));
        }
        return inOrder;
    }

    Step from(Edge edge) {
        return workflow.step(edge.from());
    }

    /** The region an edge comes from; null if its source runs once. */
    @Nullable
    Region regionBefore(Edge edge) {
        return step(edge.from()).region();
    }

    /** What an edge brings to the step it leads to. */
    Carried carried(Edge edge) {
        return Carried.of(edge, from(edge).result(), regionBefore(edge) != null);
    }
}
