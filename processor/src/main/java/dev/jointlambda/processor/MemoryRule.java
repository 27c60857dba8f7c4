package dev.jointlambda.processor;

import dev.jointlambda.Cloud;
import java.util.function.Consumer;

/** JL502: memory in a size every cloud of the step offers. */
final class MemoryRule implements DeclarationRule {
    @Override
    public void check(WorkflowDeclaration workflow, Consumer<Finding> report) {
        for (StepDeclaration step : workflow.steps()) {
            PlacementDeclaration placement = step.placement(workflow);
            if (placement == null) {
                continue;
            }
            for (Cloud cloud : placement.clouds()) {
                CloudLimits limits = CloudLimits.of(cloud);
                if (!limits.acceptsMemory(step.step().memoryMb())) {
                    report.accept(finding(step.step(), limits));
                }
            }
        }
    }

    private static Finding finding(StepAnnotation step, CloudLimits limits) {
        String steps = limits.memoryStepMb() == 1 ? "" : " in steps of " + limits.memoryStepMb();
        return Finding.of(
                        Code.JL502,
                        step.memoryOrigin(),
                        "memory " + step.memoryMb() + " MB: " + limits.service() + " accepts " + limits.minMemoryMb()
                                + "–" + limits.maxMemoryMb() + steps)
                .fix("memoryMb = " + nearest(step.memoryMb(), limits));
    }

    private static String nearest(int megabytes, CloudLimits limits) {
        int inside = Math.max(limits.minMemoryMb(), Math.min(limits.maxMemoryMb(), megabytes));
        int below = inside - inside % limits.memoryStepMb();
        return below == inside ? String.valueOf(below) : below + " or " + (below + limits.memoryStepMb());
    }
}
