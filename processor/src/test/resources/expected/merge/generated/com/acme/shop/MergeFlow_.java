package com.acme.shop;

import javax.annotation.processing.Generated;

/** The names of the steps of {@link MergeFlow}. */
@Generated("dev.jointlambda.processor.WorkflowProcessor")
public final class MergeFlow_ {
    /** The name of the step {@link MergeFlow#validate}. */
    public static final String validate = "validate";

    /** The name of the step {@link MergeFlow#choose}. */
    public static final String choose = "choose";

    /** The name of the step {@link MergeFlow#express}. */
    public static final String express = "express";

    /** The name of the step {@link MergeFlow#post}. */
    public static final String post = "post";

    /** The name of the step {@link MergeFlow#send}. */
    public static final String send = "send";

    /** The name of the step {@link MergeFlow#weigh}. */
    public static final String weigh = "weigh";

    /** The name of the step {@link MergeFlow#stamp}. */
    public static final String stamp = "stamp";

    /** The name of the step {@link MergeFlow#bill}. */
    public static final String bill = "bill";

    /** The name of the step {@link MergeFlow#file}. */
    public static final String file = "file";

    private MergeFlow_() {}
}
