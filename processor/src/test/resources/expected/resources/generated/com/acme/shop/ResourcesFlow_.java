package com.acme.shop;

import javax.annotation.processing.Generated;

/** The names of the steps of {@link ResourcesFlow}. */
@Generated("dev.jointlambda.processor.WorkflowProcessor")
public final class ResourcesFlow_ {
    /** The name of the step {@link ResourcesFlow#reserve}. */
    public static final String reserve = "reserve";

    /** The name of the step {@link ResourcesFlow#ship}. */
    public static final String ship = "ship";

    private ResourcesFlow_() {}
}
