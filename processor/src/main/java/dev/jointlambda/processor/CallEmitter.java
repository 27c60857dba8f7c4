package dev.jointlambda.processor;

import com.palantir.javapoet.CodeBlock;
import dev.jointlambda.processor.BoundEdge.When;
import java.util.ArrayList;
import java.util.List;

/** Writes {@code delivery.run(step -> ...)}: the call of a step method, and what is caught of it. */
final class CallEmitter {
    private final FlowPlan flow;
    private final StepPlan step;
    private final CodeBlock method;
    private final List<CodeBlock> caught = new ArrayList<>();

    /**
     * @param edges the constants that hold the step's edges
     */
    CallEmitter(FlowPlan flow, StepPlan step, EdgeConstants edges) {
        this.flow = flow;
        this.step = step;
        this.method = CodeBlock.of("workflow.$L", step.method());
        for (CatchPlan each : step.catches()) {
            String edge = edges.to(each.target(), When.CAUGHT);
            caught.add(CodeBlock.of("$T.by($T.class, $L)", EmitterTypes.CAUGHT, each.exception(), edge));
        }
    }

    /** The constant that holds a codec. */
    static CodeBlock codec(FlowPlan flow, CodecName codec) {
        return CodeBlock.of(
                "$T.$L", StepPlan.isReady(codec) ? EmitterTypes.JSON_CODECS : flow.payloads(), codec.constant());
    }

    /** Whether it takes several lines however short it is. */
    boolean isBlock() {
        return StepPlan.isNothing(step.result());
    }

    boolean catches() {
        return !caught.isEmpty();
    }

    /** Without a line break of its own, unless it cannot be. */
    CodeBlock onOneLine() {
        return CodeBlock.of("delivery.run($L)", CodeBlock.join(parts(0, 0), ", "));
    }

    /**
     * With line breaks where they are needed.
     *
     * @param indent how far the line it starts on is indented
     * @param around how many other characters stand on that line
     */
    CodeBlock onLines(int indent, int around) {
        if (caught.isEmpty()) {
            return CodeBlock.of("delivery.run($L)", lambda(indent, around + "delivery.run()".length()));
        }
        return CodeBlock.of("delivery.run(\n$>$>$L$<$<)", CodeBlock.join(parts(indent + 8, ",".length()), ",\n"));
    }

    private List<CodeBlock> parts(int indent, int around) {
        List<CodeBlock> parts = new ArrayList<>();
        parts.add(lambda(indent, around));
        parts.addAll(caught);
        return parts;
    }

    private CodeBlock lambda(int indent, int around) {
        int named = EmitterLayout.width(method);
        if (isBlock()) {
            CodeBlock call = EmitterLayout.arguments(indent + 4 + named + ";".length(), arguments(indent + 12));
            return CodeBlock.of("step -> {$>\n$L$L;\nreturn null;\n$<}", method, call);
        }
        int before = indent + around + "step -> ".length() + named;
        return CodeBlock.of("step -> $L$L", method, EmitterLayout.arguments(before, arguments(indent + 8)));
    }

    /**
     * @param indent how far they are indented if each has lines of its own
     */
    private List<CodeBlock> arguments(int indent) {
        ArgumentEmitter emitter = new ArgumentEmitter(flow, indent);
        return step.parameters().stream().map(emitter::emit).toList();
    }
}
