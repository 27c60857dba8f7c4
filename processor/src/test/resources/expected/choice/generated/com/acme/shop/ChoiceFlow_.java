package com.acme.shop;

import javax.annotation.processing.Generated;

/** The names of the steps of {@link ChoiceFlow}. */
@Generated("dev.jointlambda.processor.WorkflowProcessor")
public final class ChoiceFlow_ {
    /** The name of the step {@link ChoiceFlow#validate}. */
    public static final String validate = "validate";

    /** The name of the step {@link ChoiceFlow#decide}. */
    public static final String decide = "decide";

    /** The name of the step {@link ChoiceFlow#charge}. */
    public static final String charge = "charge";

    /** The name of the step {@link ChoiceFlow#reject}. */
    public static final String reject = "reject";

    private ChoiceFlow_() {}
}
