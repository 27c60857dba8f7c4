package com.acme.shop;

import javax.annotation.processing.Generated;

/**
 * The names of the steps of {@link ForEachFlow}.
 */
@Generated("dev.jointlambda.processor.WorkflowProcessor")
public final class ForEachFlow_ {
    /**
     * The step that {@link ForEachFlow#list} is.
     */
    public static final String list = "list";

    /**
     * The step that {@link ForEachFlow#price} is.
     */
    public static final String price = "price";

    /**
     * The step that {@link ForEachFlow#sum} is.
     */
    public static final String sum = "sum";

    /**
     * The step that {@link ForEachFlow#print} is.
     */
    public static final String print = "print";

    /**
     * The step that {@link ForEachFlow#count} is.
     */
    public static final String count = "count";

    private ForEachFlow_() {
    }
}
