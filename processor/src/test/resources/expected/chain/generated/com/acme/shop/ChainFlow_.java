package com.acme.shop;

import javax.annotation.processing.Generated;

/** The names of the steps of {@link ChainFlow}. */
@Generated("dev.jointlambda.processor.WorkflowProcessor")
public final class ChainFlow_ {
    /** The name of the step {@link ChainFlow#validate}. */
    public static final String validate = "validate";

    /** The name of the step {@link ChainFlow#reserve}. */
    public static final String reserve = "reserve";

    /** The name of the step {@link ChainFlow#ship}. */
    public static final String ship = "ship";

    private ChainFlow_() {}
}
