package com.acme.shop;

import javax.annotation.processing.Generated;

/** The names of the steps of {@link LeavesFlow}. */
@Generated("dev.jointlambda.processor.WorkflowProcessor")
public final class LeavesFlow_ {
    /** The name of the step {@link LeavesFlow#check}. */
    public static final String check = "check";

    /** The name of the step {@link LeavesFlow#ask}. */
    public static final String ask = "ask";

    /** The name of the step {@link LeavesFlow#refuse}. */
    public static final String refuse = "refuse";

    /** The name of the step {@link LeavesFlow#ship}. */
    public static final String ship = "ship";

    /** The name of the step {@link LeavesFlow#giveUp}. */
    public static final String giveUp = "giveUp";

    /** The name of the step {@link LeavesFlow#send}. */
    public static final String send = "send";

    private LeavesFlow_() {}
}
