package com.acme.shop;

import javax.annotation.processing.Generated;

/**
 * The names of the steps of {@link JoinFlow}.
 */
@Generated("dev.jointlambda.processor.WorkflowProcessor")
public final class JoinFlow_ {
    /**
     * The step that {@link JoinFlow#validate} is.
     */
    public static final String validate = "validate";

    /**
     * The step that {@link JoinFlow#askFirst} is.
     */
    public static final String askFirst = "askFirst";

    /**
     * The step that {@link JoinFlow#askSecond} is.
     */
    public static final String askSecond = "ask_second";

    /**
     * The step that {@link JoinFlow#count} is.
     */
    public static final String count = "count";

    /**
     * The step that {@link JoinFlow#choose} is.
     */
    public static final String choose = "choose";

    private JoinFlow_() {
    }
}
