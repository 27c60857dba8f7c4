package com.acme.shop;

import javax.annotation.processing.Generated;

/** The names of the steps of {@link Shop.Flow}. */
@Generated("dev.jointlambda.processor.WorkflowProcessor")
public final class Shop_Flow_ {
    /** The name of the step {@link Shop.Flow#pack}. */
    public static final String pack = "pack";

    /** The name of the step {@link Shop.Flow#send}. */
    public static final String send = "send";

    private Shop_Flow_() {}
}
