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
            if (edge instanceof EdgePlan.ToStep to) {
                boolean many = edge instanceof EdgePlan.ForEach;
                targets.add("{@code " + to.target() + "}" + (many ? " for each element" : ""));
            } else if (edge instanceof EdgePlan.Last last) {
                return "is one of " + last.slots() + " ends" + (last.slot() == 0 ? ", the one with the result" : "");
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
