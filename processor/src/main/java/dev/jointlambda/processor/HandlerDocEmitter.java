package dev.jointlambda.processor;

import com.palantir.javapoet.CodeBlock;
import dev.jointlambda.processor.BoundEdge.When;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes what a function says about itself. */
final class HandlerDocEmitter {
    private HandlerDocEmitter() {}

    static CodeBlock emit(FlowPlan flow, StepPlan step, CloudEmitter cloud) {
        CodeBlock runs = CodeBlock.of(
                "Runs {@link $T#$L} on $L$L;", flow.type(), step.method(), cloud.service(), when(step, cloud));
        String goesOn = then(step);
        boolean oneLine = EmitterLayout.fits(" * ".length() + goesOn.length() + 1 + "/** ".length(), runs);
        return CodeBlock.of("$L$L$L.", runs, oneLine ? " " : "\n", oneLine ? goesOn : EmitterLayout.wrap(goesOn));
    }

    private static String when(StepPlan step, CloudEmitter cloud) {
        CloudEmitter primary = CloudEmitter.of(step.placement().primary());
        return primary.equals(cloud) ? "" : " when " + primary.shortName() + " fails";
    }

    private static String then(StepPlan step) {
        String failing = afterFailures(step);
        for (EdgePlan edge : step.edges()) {
            if (edge instanceof EdgePlan.Last last) {
                return "is one of " + last.slots() + " ends" + (last.slot() == 0 ? ", the one with the result" : "")
                        + (failing.isEmpty() ? "" : ", or goes on " + failing);
            } else if (edge instanceof EdgePlan.End) {
                return "ends the workflow" + (failing.isEmpty() ? "" : ", or goes on " + failing);
            }
        }
        List<String> targets = targets(step.edges());
        return "goes on to " + (step.choices().isEmpty() ? Phrase.and(targets) : Phrase.or(targets))
                + (failing.isEmpty() ? "" : ", " + failing);
    }

    private static List<String> targets(List<EdgePlan> edges) {
        List<String> targets = new ArrayList<>();
        for (EdgePlan edge : edges) {
            if (edge instanceof EdgePlan.ToStep to && to.when() != When.CAUGHT) {
                targets.add(code(to.target()) + (edge instanceof EdgePlan.ForEach forEach ? each(forEach) : ""));
            }
        }
        return targets;
    }

    private static String each(EdgePlan.ForEach edge) {
        return " for each element" + (edge.window() > 0 ? ", " + edge.window() + " at a time" : "");
    }

    /** {@code after A or B to c and after D too}. */
    private static String afterFailures(StepPlan step) {
        List<String> targets = targets(step.edges());
        Map<String, List<String>> byTarget = new LinkedHashMap<>();
        for (CatchPlan caught : step.catches()) {
            byTarget.computeIfAbsent(caught.target(), target -> new ArrayList<>())
                    .add(code(caught.exception().simpleName()));
        }
        List<String> ways = new ArrayList<>();
        byTarget.forEach((target, exceptions) -> ways.add(
                "after " + Phrase.or(exceptions) + (targets.contains(code(target)) ? " too" : " to " + code(target))));
        return Phrase.and(ways);
    }

    private static String code(String name) {
        return "{@code " + name + "}";
    }
}
