package com.acme.shop;

import javax.annotation.processing.Generated;

/** The names of the steps of {@link OlderFlow}. */
@Generated("dev.jointlambda.processor.WorkflowProcessor")
public final class OlderFlow_ {
    /** The name of the step {@link OlderFlow#validate}. */
    public static final String validate = "validate";

    /** The name of the step {@link OlderFlow#reserve}. */
    public static final String reserve = "reserve";

    /** The name of the step {@link OlderFlow#identify}. */
    public static final String identify = "identify";

    /** The name of the step {@link OlderFlow#coupon}. */
    public static final String coupon = "coupon";

    /** The name of the step {@link OlderFlow#greet}. */
    public static final String greet = "greet";

    /** The name of the step {@link OlderFlow#list}. */
    public static final String list = "list";

    /** The name of the step {@link OlderFlow#price}. */
    public static final String price = "price";

    /** The name of the step {@link OlderFlow#sum}. */
    public static final String sum = "sum";

    /** The name of the step {@link OlderFlow#print}. */
    public static final String print = "print";

    private OlderFlow_() {}
}
