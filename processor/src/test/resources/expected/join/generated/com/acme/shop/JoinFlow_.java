package com.acme.shop;

import javax.annotation.processing.Generated;

/** The names of the steps of {@link JoinFlow}. */
@Generated("dev.jointlambda.processor.WorkflowProcessor")
public final class JoinFlow_ {
    /** The name of the step {@link JoinFlow#validate}. */
    public static final String validate = "validate";

    /** The name of the step {@link JoinFlow#askFirst}. */
    public static final String askFirst = "askFirst";

    /** The name of the step {@link JoinFlow#askSecond}. */
    public static final String askSecond = "ask_second";

    /** The name of the step {@link JoinFlow#count}. */
    public static final String count = "count";

    /** The name of the step {@link JoinFlow#choose}. */
    public static final String choose = "choose";

    private JoinFlow_() {}
}
