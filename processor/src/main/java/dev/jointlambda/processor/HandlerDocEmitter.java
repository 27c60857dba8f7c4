package dev.jointlambda.processor;

import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.List;

/** Writes what a function says about itself. */
final class HandlerDocEmitter {
    private HandlerDocEmitter() {}

    static CodeBlock emit(FlowPlan flow, StepPlan step, CloudEmitter cloud) {
        CodeBlock runs = CodeBlock.of(
                "Runs {@link $T#$L} on $L$L;", flow.type(), step.method(), cloud.service(), when(step, cloud));
        String goesOn = then(step.edges());
        boolean oneLine = EmitterLayout.fits(" * ".length() + goesOn.length() + 1 + "/** ".length(), runs);
        return CodeBlock.of("$L$L$L.", runs, oneLine ? " " : "\n", oneLine ? goesOn : EmitterLayout.wrap(goesOn));
    }

    private static String when(StepPlan step, CloudEmitter cloud) {
        CloudEmitter primary = CloudEmitter.of(step.placement().primary());
        return primary.equals(cloud) ? "" : " when " + primary.shortName() + " fails";
    }

    private static String then(List<EdgePlan> edges) {
        List<String> targets = new ArrayList<>();
        for (EdgePlan edge : edges) {
            if (edge instanceof EdgePlan.ForEach forEach) {
                targets.add("{@code " + forEach.target() + "} for each element");
            } else if (edge instanceof EdgePlan.Collect collect) {
                targets.add("{@code " + collect.target() + "}, which collects");
            } else if (edge instanceof EdgePlan.ToStep to) {
                targets.add("{@code " + to.target() + "}");
            } else {
                return "ends the workflow";
            }
        }
        return "goes on to " + enumeration(targets);
    }

    /** {@code a, b and c}. */
    private static String enumeration(List<String> parts) {
        int last = parts.size() - 1;
        return last == 0 ? parts.get(0) : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
    }
}
