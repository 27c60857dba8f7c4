package com.acme.shop;

import javax.annotation.processing.Generated;

/** The names of the steps of {@link InputFlow}. */
@Generated("dev.jointlambda.processor.WorkflowProcessor")
public final class InputFlow_ {
    /** The name of the step {@link InputFlow#validate}. */
    public static final String validate = "validate";

    /** The name of the step {@link InputFlow#reserve}. */
    public static final String reserve = "reserve";

    /** The name of the step {@link InputFlow#ship}. */
    public static final String ship = "ship";

    private InputFlow_() {}
}
