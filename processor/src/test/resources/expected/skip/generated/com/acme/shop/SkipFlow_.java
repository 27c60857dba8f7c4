package com.acme.shop;

import javax.annotation.processing.Generated;

/** The names of the steps of {@link SkipFlow}. */
@Generated("dev.jointlambda.processor.WorkflowProcessor")
public final class SkipFlow_ {
    /** The name of the step {@link SkipFlow#decide}. */
    public static final String decide = "decide";

    /** The name of the step {@link SkipFlow#charge}. */
    public static final String charge = "charge";

    /** The name of the step {@link SkipFlow#ship}. */
    public static final String ship = "ship";

    /** The name of the step {@link SkipFlow#print}. */
    public static final String print = "print";

    /** The name of the step {@link SkipFlow#reject}. */
    public static final String reject = "reject";

    /** The name of the step {@link SkipFlow#apologise}. */
    public static final String apologise = "apologise";

    private SkipFlow_() {}
}
