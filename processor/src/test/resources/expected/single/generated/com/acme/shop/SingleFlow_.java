package com.acme.shop;

import javax.annotation.processing.Generated;

/**
 * The names of the steps of {@link SingleFlow}.
 */
@Generated("dev.jointlambda.processor.WorkflowProcessor")
public final class SingleFlow_ {
    /**
     * The step that {@link SingleFlow#tidy} is.
     */
    public static final String tidy = "tidy";

    /**
     * The step that {@link SingleFlow#report} is.
     */
    public static final String report = "report";

    private SingleFlow_() {
    }
}
