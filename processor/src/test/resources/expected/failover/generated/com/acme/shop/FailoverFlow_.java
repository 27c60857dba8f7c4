package com.acme.shop;

import javax.annotation.processing.Generated;

/** The names of the steps of {@link FailoverFlow}. */
@Generated("dev.jointlambda.processor.WorkflowProcessor")
public final class FailoverFlow_ {
    /** The name of the step {@link FailoverFlow#validate}. */
    public static final String validate = "validate";

    /** The name of the step {@link FailoverFlow#reserve}. */
    public static final String reserve = "reserve";

    /** The name of the step {@link FailoverFlow#ship}. */
    public static final String ship = "ship";

    private FailoverFlow_() {}
}
