package dev.jointlambda.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A workflow as the emitters are told about it; the class itself is in {@code expected/<name>/flow}.
 *
 * @param name the case
 * @param plan the plan, made by hand
 */
record EmitterCase(String name, WorkflowPlan plan) {
    /** Everything that is generated, by its path. */
    Map<String, String> emit() {
        Map<String, String> files = new TreeMap<>();
        List<EmittedSource> sources = new ArrayList<>(WorkflowEmitter.emit(plan));
        // Written before the types of the workflow are looked at, and naming none of them.
        FlowPlan early = new FlowPlan(plan.flow().type(), plan.flow().generated(), List.of());
        sources.add(ConstantsEmitter.emit(early, constants()));
        sources.add(ClientEmitter.emit(plan.client()));
        sources.forEach(source -> files.put(source.path(), source.text()));
        files.put(plan.flow().resource(), ModelJsonEmitter.emit(plan));
        return files;
    }

    private List<ConstantPlan> constants() {
        return plan.steps().stream()
                .map(step -> new ConstantPlan(step.method(), step.name()))
                .toList();
    }

    @Override
    public String toString() {
        return name;
    }
}
