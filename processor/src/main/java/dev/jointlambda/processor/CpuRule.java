package dev.jointlambda.processor;

import dev.jointlambda.Cloud;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.Consumer;

/** JL503: vCPUs that a cloud offers, with the memory that goes with them. */
final class CpuRule implements DeclarationRule {
    // "Limits on resource usage", Function Compute 3.0 documentation, as of October 2026: 1 to 4 GB per vCPU.
    private static final BigDecimal LEAST = new BigDecimal("0.05");
    private static final BigDecimal MOST = new BigDecimal("16");
    private static final BigDecimal STEP = new BigDecimal("0.05");
    private static final BigDecimal LEAST_MB_PER_CPU = new BigDecimal(1024);
    private static final BigDecimal MOST_MB_PER_CPU = new BigDecimal(4096);

    @Override
    public void check(WorkflowDeclaration workflow, Consumer<Finding> report) {
        for (StepDeclaration step : workflow.steps()) {
            PlacementDeclaration placement = step.placement(workflow);
            for (OnAnnotation on : step.method().policies().ons()) {
                Setting<Double> cpu = on.cpu();
                // Where the step never runs, the whole override is wrong.
                if (cpu != null
                        && placement != null
                        && placement.clouds().contains(on.cloud().value())) {
                    check(step, on.cloud().value(), cpu, report);
                }
            }
        }
    }

    private static void check(StepDeclaration step, Cloud cloud, Setting<Double> cpu, Consumer<Finding> report) {
        if (cloud == Cloud.AWS) {
            report.accept(Finding.of(
                            Code.JL503,
                            cpu.origin(),
                            "cpu cannot be set on AWS Lambda: what a function gets there follows from its memory")
                    .fix("remove it, and set memoryMb instead"));
            return;
        }
        Setting<Integer> memory = step.memory(cloud);
        if (!CloudLimits.of(cloud).acceptsMemory(memory.value())) {
            // Which vCPUs go with a size that is not there is no question yet.
            return;
        }
        BigDecimal megabytes = new BigDecimal(memory.value());
        BigDecimal least = LEAST.max(inSteps(megabytes.divide(MOST_MB_PER_CPU), RoundingMode.CEILING));
        BigDecimal most = MOST.min(inSteps(megabytes.divide(LEAST_MB_PER_CPU), RoundingMode.FLOOR));
        if (!Double.isFinite(cpu.value())) {
            report.accept(finding(cpu, memory, "offers 0.05 to 16 vCPUs", least, most));
            return;
        }
        BigDecimal wanted = BigDecimal.valueOf(cpu.value());
        if (wanted.compareTo(LEAST) < 0 || wanted.compareTo(MOST) > 0) {
            report.accept(finding(cpu, memory, "offers 0.05 to 16 vCPUs", least, most));
        } else if (wanted.compareTo(least) < 0 || wanted.compareTo(most) > 0) {
            report.accept(finding(cpu, memory, "wants 1 to 4 GB per vCPU", least, most));
        } else if (wanted.remainder(STEP).signum() != 0) {
            report.accept(finding(cpu, memory, "offers vCPUs in steps of 0.05", least, most));
        }
    }

    private static Finding finding(
            Setting<Double> cpu, Setting<Integer> memory, String wants, BigDecimal least, BigDecimal most) {
        return Finding.of(
                        Code.JL503,
                        cpu.origin(),
                        Phrase.number(cpu.value()) + " vCPU with " + memory.value() + " MB: Function Compute " + wants)
                .fix("cpu " + text(least) + "–" + text(most) + " in steps of 0.05");
    }

    private static BigDecimal inSteps(BigDecimal cpu, RoundingMode rounding) {
        return cpu.divide(STEP, 0, rounding).multiply(STEP);
    }

    private static String text(BigDecimal cpu) {
        return cpu.stripTrailingZeros().toPlainString();
    }
}
