package com.acme.shop;

import javax.annotation.processing.Generated;

/** The names of the steps of {@link FailureFlow}. */
@Generated("dev.jointlambda.processor.WorkflowProcessor")
public final class FailureFlow_ {
    /** The name of the step {@link FailureFlow#validate}. */
    public static final String validate = "validate";

    /** The name of the step {@link FailureFlow#charge}. */
    public static final String charge = "charge";

    /** The name of the step {@link FailureFlow#apologise}. */
    public static final String apologise = "apologise";

    /** The name of the step {@link FailureFlow#tidy}. */
    public static final String tidy = "tidy";

    /** The name of the step {@link FailureFlow#log}. */
    public static final String log = "log";

    /** The name of the step {@link FailureFlow#giveUp}. */
    public static final String giveUp = "giveUp";

    private FailureFlow_() {}
}
