package com.acme.shop;

import javax.annotation.processing.Generated;

/** The names of the steps of {@link RegionsFlow}. */
@Generated("dev.jointlambda.processor.WorkflowProcessor")
public final class RegionsFlow_ {
    /** The name of the step {@link RegionsFlow#split}. */
    public static final String split = "split";

    /** The name of the step {@link RegionsFlow#list}. */
    public static final String list = "list";

    /** The name of the step {@link RegionsFlow#look}. */
    public static final String look = "look";

    /** The name of the step {@link RegionsFlow#buy}. */
    public static final String buy = "buy";

    /** The name of the step {@link RegionsFlow#haggle}. */
    public static final String haggle = "haggle";

    /** The name of the step {@link RegionsFlow#leave}. */
    public static final String leave = "leave";

    /** The name of the step {@link RegionsFlow#sum}. */
    public static final String sum = "sum";

    /** The name of the step {@link RegionsFlow#total}. */
    public static final String total = "total";

    private RegionsFlow_() {}
}
