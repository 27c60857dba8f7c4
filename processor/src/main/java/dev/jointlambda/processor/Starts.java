package dev.jointlambda.processor;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which step starts a workflow.
 *
 * @param start the start; null if it is not clear, or nothing is without a predecessor
 * @param idle steps that nothing leads to, though they are not the start
 * @param rivals steps of which each could be the start
 * @param marked the steps marked {@code @Start}, if that mark is wrong
 */
record Starts(@Nullable Step start, List<Step> idle, List<Step> rivals, List<Step> marked) {
    static Starts of(Workflow workflow) {
        List<Step> sources = workflow.sources();
        List<Step> marked =
                workflow.steps().stream().filter(step -> step.start() != null).toList();
        if (marked.size() > 1 || (marked.size() == 1 && !sources.contains(marked.get(0)))) {
            return new Starts(null, List.of(), List.of(), marked);
        }
        if (marked.size() == 1) {
            return chosen(marked.get(0), sources);
        }
        if (sources.size() <= 1) {
            return sources.isEmpty()
                    ? new Starts(null, List.of(), List.of(), List.of())
                    : chosen(sources.get(0), sources);
        }
        List<Step> leading = sources.stream()
                .filter(step -> !workflow.graph().successors(step.name()).isEmpty())
                .toList();
        return leading.size() == 1 ? chosen(leading.get(0), sources) : new Starts(null, List.of(), sources, List.of());
    }

    private static Starts chosen(Step start, List<Step> sources) {
        List<Step> idle = sources.stream().filter(step -> !step.equals(start)).toList();
        return new Starts(start, idle, List.of(), List.of());
    }
}
