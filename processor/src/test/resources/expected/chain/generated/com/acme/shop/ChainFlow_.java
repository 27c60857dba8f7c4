package com.acme.shop;

import javax.annotation.processing.Generated;

/**
 * The names of the steps of {@link ChainFlow}.
 */
@Generated("dev.jointlambda.processor.WorkflowProcessor")
public final class ChainFlow_ {
    /**
     * The step that {@link ChainFlow#validate} is.
     */
    public static final String validate = "validate";

    /**
     * The step that {@link ChainFlow#reserve} is.
     */
    public static final String reserve = "reserve";

    /**
     * The step that {@link ChainFlow#ship} is.
     */
    public static final String ship = "ship";

    private ChainFlow_() {
    }
}
