package dev.jointlambda.processor;

import com.palantir.javapoet.TypeName;
import org.jspecify.annotations.Nullable;

/** One step that may feed a parameter. */
sealed interface FeedPlan {
    /** The step's name. */
    String step();

    /**
     * With what it returned.
     *
     * @param codec the codec of what it returns
     * @param narrowed what the value is cast to, if the step declares it more generally than the parameter; else null
     * @param unchecked whether no compiler can check that cast
     */
    record Returned(String step, CodecName codec, @Nullable TypeName narrowed, boolean unchecked) implements FeedPlan {}

    /** With its failure. */
    record Failed(String step) implements FeedPlan {}
}
