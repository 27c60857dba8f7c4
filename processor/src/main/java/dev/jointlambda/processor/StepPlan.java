package dev.jointlambda.processor;

import com.palantir.javapoet.ClassName;
import dev.jointlambda.Cloud;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * One step, ready to be written out.
 *
 * @param name the step's name
 * @param method the name of the method
 * @param placement where it runs
 * @param resources what its functions have, on each cloud it may run on
 * @param result the codec of what is committed; {@link #NOTHING} if the method is void
 * @param parameters where the method's arguments come from, in its order
 * @param edges every edge that leaves the step, in source order; never empty, an end has {@link EdgePlan.End} or
 *     {@link EdgePlan.Last}
 * @param choices the ways it chooses among, one of which any result takes; empty unless it chooses
 * @param catches where its failures lead, the most specific first; empty if nowhere
 */
record StepPlan(
        String name,
        String method,
        PlacementPlan placement,
        Map<Cloud, Resources> resources,
        CodecName result,
        List<ParameterPlan> parameters,
        List<EdgePlan> edges,
        List<ChoicePlan> choices,
        List<CatchPlan> catches) {
    /** The codec of what a void method returns, and of the input of a workflow without any. */
    static final CodecName NOTHING = new CodecName("NOTHING", ClassName.get(Void.class));

    /** The codec of a failure. */
    static final CodecName FAILURE = new CodecName("STEP_FAILURE", EmitterTypes.STEP_FAILURE);

    /** The codecs that the runtime has: no workflow has constants of its own for them. */
    private static final Set<CodecName> READY = Set.of(NOTHING, FAILURE);

    StepPlan {
        resources = Map.copyOf(resources);
        parameters = List.copyOf(parameters);
        edges = List.copyOf(edges);
        choices = List.copyOf(choices);
        catches = List.copyOf(catches);
        if (edges.isEmpty()) {
            throw new IllegalArgumentException("no edge leaves \"" + name + "\", not even the workflow's end");
        }
    }

    /** What its function has on a cloud. */
    Resources on(Cloud cloud) {
        return Objects.requireNonNull(resources.get(cloud), () -> "\"" + name + "\" does not run on " + cloud);
    }

    /** Whether a codec stands for no data at all. */
    static boolean isNothing(CodecName codec) {
        return codec.type().equals(NOTHING.type());
    }

    /** Whether a codec is the runtime's own. */
    static boolean isReady(CodecName codec) {
        return READY.contains(codec);
    }
}
