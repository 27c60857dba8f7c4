package com.acme.shop;

import javax.annotation.processing.Generated;

/** The names of the steps of {@link EndsFlow}. */
@Generated("dev.jointlambda.processor.WorkflowProcessor")
public final class EndsFlow_ {
    /** The name of the step {@link EndsFlow#validate}. */
    public static final String validate = "validate";

    /** The name of the step {@link EndsFlow#print}. */
    public static final String print = "print";

    /** The name of the step {@link EndsFlow#ship}. */
    public static final String ship = "ship";

    /** The name of the step {@link EndsFlow#greet}. */
    public static final String greet = "greet";

    private EndsFlow_() {}
}
