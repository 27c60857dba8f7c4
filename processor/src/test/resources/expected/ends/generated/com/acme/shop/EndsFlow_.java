package com.acme.shop;

import javax.annotation.processing.Generated;

/**
 * The names of the steps of {@link EndsFlow}.
 */
@Generated("dev.jointlambda.processor.WorkflowProcessor")
public final class EndsFlow_ {
    /**
     * The step that {@link EndsFlow#validate} is.
     */
    public static final String validate = "validate";

    /**
     * The step that {@link EndsFlow#print} is.
     */
    public static final String print = "print";

    /**
     * The step that {@link EndsFlow#ship} is.
     */
    public static final String ship = "ship";

    /**
     * The step that {@link EndsFlow#greet} is.
     */
    public static final String greet = "greet";

    private EndsFlow_() {
    }
}
