package com.acme.shop;

import javax.annotation.processing.Generated;

/** The names of the steps of {@link ParallelFlow}. */
@Generated("dev.jointlambda.processor.WorkflowProcessor")
public final class ParallelFlow_ {
    /** The name of the step {@link ParallelFlow#validate}. */
    public static final String validate = "validate";

    /** The name of the step {@link ParallelFlow#reserve}. */
    public static final String reserve = "reserve";

    /** The name of the step {@link ParallelFlow#quote}. */
    public static final String quote = "quote";

    /** The name of the step {@link ParallelFlow#greet}. */
    public static final String greet = "greet";

    /** The name of the step {@link ParallelFlow#ship}. */
    public static final String ship = "ship";

    private ParallelFlow_() {}
}
