package com.acme.shop;

import javax.annotation.processing.Generated;

/**
 * The names of the steps of {@link ParallelFlow}.
 */
@Generated("dev.jointlambda.processor.WorkflowProcessor")
public final class ParallelFlow_ {
    /**
     * The step that {@link ParallelFlow#validate} is.
     */
    public static final String validate = "validate";

    /**
     * The step that {@link ParallelFlow#reserve} is.
     */
    public static final String reserve = "reserve";

    /**
     * The step that {@link ParallelFlow#quote} is.
     */
    public static final String quote = "quote";

    /**
     * The step that {@link ParallelFlow#greet} is.
     */
    public static final String greet = "greet";

    /**
     * The step that {@link ParallelFlow#ship} is.
     */
    public static final String ship = "ship";

    private ParallelFlow_() {
    }
}
