package com.acme.shop;

import javax.annotation.processing.Generated;

/**
 * The names of the steps of {@link FailoverFlow}.
 */
@Generated("dev.jointlambda.processor.WorkflowProcessor")
public final class FailoverFlow_ {
    /**
     * The step that {@link FailoverFlow#validate} is.
     */
    public static final String validate = "validate";

    /**
     * The step that {@link FailoverFlow#reserve} is.
     */
    public static final String reserve = "reserve";

    /**
     * The step that {@link FailoverFlow#ship} is.
     */
    public static final String ship = "ship";

    private FailoverFlow_() {
    }
}
