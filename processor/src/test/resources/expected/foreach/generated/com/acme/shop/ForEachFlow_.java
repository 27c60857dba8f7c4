package com.acme.shop;

import javax.annotation.processing.Generated;

/** The names of the steps of {@link ForEachFlow}. */
@Generated("dev.jointlambda.processor.WorkflowProcessor")
public final class ForEachFlow_ {
    /** The name of the step {@link ForEachFlow#list}. */
    public static final String list = "list";

    /** The name of the step {@link ForEachFlow#price}. */
    public static final String price = "price";

    /** The name of the step {@link ForEachFlow#sum}. */
    public static final String sum = "sum";

    /** The name of the step {@link ForEachFlow#print}. */
    public static final String print = "print";

    /** The name of the step {@link ForEachFlow#count}. */
    public static final String count = "count";

    private ForEachFlow_() {}
}
