package dev.jointlambda.processor;

import com.palantir.javapoet.TypeName;

/** Where the argument for one parameter of a step method comes from. */
sealed interface ParameterPlan {
    /** The step's context. */
    record Context() implements ParameterPlan {}

    /** The execution's input, at any step. */
    record ExecutionInput(CodecName codec) implements ParameterPlan {}

    /** What the only predecessor returned, or the execution's input at the start, or the element in a forEach. */
    record Input(CodecName codec) implements ParameterPlan {}

    /**
     * What one predecessor of a join returned.
     *
     * @param slot the slot it fills
     * @param step the predecessor
     * @param codec the codec of what that step returns
     */
    record Slot(int slot, String step, CodecName codec) implements ParameterPlan {}

    /**
     * What every item of a forEach returned.
     *
     * @param slot the slot the items fill
     * @param step the step that ends an item
     * @param codec the codec of what that step returns
     * @param shape what the parameter wants them in
     */
    record Items(int slot, String step, CodecName codec, Shape shape) implements ParameterPlan {}

    /**
     * Another alternative, converted to the parameter's own type. Needed only where the method is overloaded, so that
     * the compiler chooses the method that was checked.
     */
    record Cast(TypeName type, ParameterPlan argument) implements ParameterPlan {}

    /** What a parameter wants the items of a forEach in. */
    sealed interface Shape {
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
