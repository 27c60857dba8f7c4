package com.acme.shop;

import javax.annotation.processing.Generated;

/**
 * The names of the steps of {@link InputFlow}.
 */
@Generated("dev.jointlambda.processor.WorkflowProcessor")
public final class InputFlow_ {
    /**
     * The step that {@link InputFlow#validate} is.
     */
    public static final String validate = "validate";

    /**
     * The step that {@link InputFlow#reserve} is.
     */
    public static final String reserve = "reserve";

    /**
     * The step that {@link InputFlow#ship} is.
     */
    public static final String ship = "ship";

    private InputFlow_() {
    }
}
