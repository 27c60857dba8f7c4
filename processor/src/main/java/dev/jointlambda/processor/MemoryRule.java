package dev.jointlambda.processor;

import dev.jointlambda.Cloud;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** JL502: memory in a size every cloud of the step offers. */
final class MemoryRule implements DeclarationRule {
    @Override
    public void check(WorkflowDeclaration workflow, Consumer<Finding> report) {
        for (StepDeclaration step : workflow.steps()) {
            PlacementDeclaration placement = step.placement(workflow);
            if (placement == null) {
                continue;
            }
            // Clouds that share a size share the finding.
            Map<Setting<Integer>, List<CloudLimits>> sizes = new LinkedHashMap<>();
            for (Cloud cloud : placement.clouds()) {
                sizes.computeIfAbsent(step.memory(cloud), size -> new ArrayList<>())
                        .add(CloudLimits.of(cloud));
            }
            sizes.forEach((memory, limits) -> {
                if (!accepted(memory.value(), limits)) {
                    report.accept(finding(memory, limits));
                }
            });
        }
    }

    private static boolean accepted(int megabytes, List<CloudLimits> limits) {
        return limits.stream().allMatch(each -> each.acceptsMemory(megabytes));
    }

    private static Finding finding(Setting<Integer> memory, List<CloudLimits> limits) {
        String refusing = limits.stream()
                .filter(each -> !each.acceptsMemory(memory.value()))
                .map(MemoryRule::range)
                .collect(Collectors.joining(", "));
        String nearest = nearest(memory.value(), limits);
        return Finding.of(
                        Code.JL502,
                        memory.origin(),
                        "memory " + memory.value() + " MB: " + refusing + ". Nearest: " + nearest)
                .fix("memoryMb = " + nearest);
    }

    private static String range(CloudLimits limits) {
        String steps = limits.memoryStepMb() == 1 ? "" : " in steps of " + limits.memoryStepMb();
        return limits.service() + " accepts " + limits.minMemoryMb() + "–" + limits.maxMemoryMb() + steps;
    }

    /** The nearest sizes below and above that every cloud of the step offers. */
    private static String nearest(int megabytes, List<CloudLimits> limits) {
        int least = limits.stream().mapToInt(CloudLimits::minMemoryMb).max().orElseThrow();
        int most = limits.stream().mapToInt(CloudLimits::maxMemoryMb).min().orElseThrow();
        int inside = Math.max(least, Math.min(most, megabytes));
        IntStream below = IntStream.iterate(inside, each -> each >= least, each -> each - 1);
        IntStream above = IntStream.iterate(inside, each -> each <= most, each -> each + 1);
        return Stream.of(below, above)
                .flatMap(each ->
                        each.filter(size -> accepted(size, limits)).limit(1).boxed())
                .distinct()
                .map(String::valueOf)
                .collect(Collectors.joining(" or "));
    }
}
