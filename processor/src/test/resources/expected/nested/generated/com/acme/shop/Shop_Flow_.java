package com.acme.shop;

import javax.annotation.processing.Generated;

/**
 * The names of the steps of {@link Shop.Flow}.
 */
@Generated("dev.jointlambda.processor.WorkflowProcessor")
public final class Shop_Flow_ {
    /**
     * The step that {@link Shop.Flow#pack} is.
     */
    public static final String pack = "pack";

    /**
     * The step that {@link Shop.Flow#send} is.
     */
    public static final String send = "send";

    private Shop_Flow_() {
    }
}
