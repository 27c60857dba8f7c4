package com.acme.shop;

import javax.annotation.processing.Generated;

/** The names of the steps of {@link OptionalFlow}. */
@Generated("dev.jointlambda.processor.WorkflowProcessor")
public final class OptionalFlow_ {
    /** The name of the step {@link OptionalFlow#validate}. */
    public static final String validate = "validate";

    /** The name of the step {@link OptionalFlow#identify}. */
    public static final String identify = "identify";

    /** The name of the step {@link OptionalFlow#discount}. */
    public static final String discount = "discount";

    /** The name of the step {@link OptionalFlow#greet}. */
    public static final String greet = "greet";

    /** The name of the step {@link OptionalFlow#tell}. */
    public static final String tell = "tell";

    /** The name of the step {@link OptionalFlow#reserve}. */
    public static final String reserve = "reserve";

    /** The name of the step {@link OptionalFlow#bill}. */
    public static final String bill = "bill";

    /** The name of the step {@link OptionalFlow#charge}. */
    public static final String charge = "charge";

    /** The name of the step {@link OptionalFlow#thank}. */
    public static final String thank = "thank";

    private OptionalFlow_() {}
}
