package com.acme.shop;

import javax.annotation.processing.Generated;

/** The names of the steps of {@link SingleFlow}. */
@Generated("dev.jointlambda.processor.WorkflowProcessor")
public final class SingleFlow_ {
    /** The name of the step {@link SingleFlow#tidy}. */
    public static final String tidy = "tidy";

    /** The name of the step {@link SingleFlow#report}. */
    public static final String report = "report";

    private SingleFlow_() {}
}
