package dev.jointlambda.processor;

import com.palantir.javapoet.TypeName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the argument for one parameter of a step method comes from. */
sealed interface ParameterPlan {
    /** The step's context. */
    record Context() implements ParameterPlan {}

    /** The execution's input, at any step but the start. */
    record ExecutionInput(CodecName codec) implements ParameterPlan {}

    /** The execution's input, at the start. */
    record Input(CodecName codec) implements ParameterPlan {}

    /**
     * What a predecessor hands over, or, of several, the one that runs.
     *
     * @param slot the slot of the join that it fills; null if the step is invoked with it
     * @param feeds the predecessors; never empty
     * @param type the parameter's type or, if its shape holds values, theirs; a primitive type in its box
     * @param shape what the parameter wants it in
     */
    record Fed(@Nullable Integer slot, List<FeedPlan> feeds, TypeName type, Shape shape) implements ParameterPlan {
        public Fed {
            feeds = List.copyOf(feeds);
            if (feeds.isEmpty()) {
                throw new IllegalArgumentException("nothing feeds a parameter of type " + type);
            }
        }
    }

    /**
     * What a step returned that is not a predecessor.
     *
     * @param step the step
     * @param codec the codec of what it returns
     * @param list the step whose forEach it runs in, if the results of all items are wanted; else null
     * @param type the parameter's type or, if its shape holds values, theirs; a primitive type in its box
     * @param shape what the parameter wants it in
     */
    record Older(String step, CodecName codec, @Nullable String list, TypeName type, Shape shape)
            implements ParameterPlan {}

    /**
     * Another alternative, converted to the parameter's own type. Needed only where the method is overloaded, so that
     * the compiler chooses the method that was checked.
     */
    record Cast(TypeName type, ParameterPlan argument) implements ParameterPlan {}

    /** What a parameter wants its values in. */
    sealed interface Shape {
        /** One value as it is. */
        record AsIs() implements Shape {}

        /** One value, or none, in an Optional. */
        record AsOptional() implements Shape {}

        /** {@code List<R>}, {@code Collection<R>} or one of these with {@code ? extends E}: a list fits as it is. */
        record AsList() implements Shape {}

        /**
         * An array.
         *
         * @param component the type of its components: int, long and double, or no primitive at all
         */
        record Array(TypeName component) implements Shape {
            public Array {
                if (component.isPrimitive()
                        && !component.equals(TypeName.INT)
                        && !component.equals(TypeName.LONG)
                        && !component.equals(TypeName.DOUBLE)) {
                    throw new IllegalArgumentException("items cannot be collected in an array of " + component);
                }
            }
        }
    }
}
