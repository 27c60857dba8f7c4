package dev.jointlambda.processor;

import com.palantir.javapoet.ClassName;
import java.time.Duration;
import java.util.List;

/**
 * One step, ready to be written out.
 *
 * @param name the step's name
 * @param method the name of the method
 * @param placement where it runs
 * @param timeout how long one attempt may take
 * @param memoryMb the memory of its functions in MB
 * @param result the codec of what the method returns; {@link #NOTHING} if it is void
 * @param parameters where the method's arguments come from, in its order
 * @param edges every edge that leaves the step, in source order; never empty, an end has {@link EdgePlan.End} or
 *     {@link EdgePlan.Last}
 */
record StepPlan(
        String name,
        String method,
        PlacementPlan placement,
        Duration timeout,
        int memoryMb,
        CodecName result,
        List<ParameterPlan> parameters,
        List<EdgePlan> edges) {
    /** The codec of what a void method returns, and of the input of a workflow without any. */
    static final CodecName NOTHING = new CodecName("NOTHING", ClassName.get(Void.class));

    StepPlan {
        parameters = List.copyOf(parameters);
        edges = List.copyOf(edges);
        if (edges.isEmpty()) {
            throw new IllegalArgumentException("no edge leaves \"" + name + "\", not even the workflow's end");
        }
    }

    /** Whether a codec stands for no data at all. */
    static boolean isNothing(CodecName codec) {
        return codec.type().equals(NOTHING.type());
    }
}
