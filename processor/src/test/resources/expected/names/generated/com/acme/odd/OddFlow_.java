package com.acme.odd;

import javax.annotation.processing.Generated;

/**
 * The names of the steps of {@link OddFlow}.
 */
@Generated("dev.jointlambda.processor.WorkflowProcessor")
@SuppressWarnings({
        "deprecation",
        "removal"
})
public final class OddFlow_ {
    /**
     * The step that {@link OddFlow#start} is.
     */
    public static final String start = "start";

    /**
     * The step that {@link OddFlow#aws} is.
     */
    public static final String aws = "aws";

    /**
     * The step that {@link OddFlow#runtime} is.
     */
    public static final String runtime = "runtime";

    /**
     * The step that {@link OddFlow#aliyun} is.
     */
    public static final String aliyun = "aliyun";

    /**
     * The step that {@link OddFlow#end} is.
     */
    public static final String end = "end";

    /**
     * The step that {@link OddFlow#fooBar} is.
     */
    public static final String fooBar = "fooBar";

    /**
     * The step that {@link OddFlow#_foo$bar} is.
     */
    public static final String _foo$bar = "foo_bar";

    /**
     * The step that {@link OddFlow#isClass} is.
     */
    public static final String isClass = "class";

    /**
     * The step that {@link OddFlow#workflow} is.
     */
    public static final String workflow = "delivery";

    /**
     * The step that {@link OddFlow#collect} is.
     */
    public static final String boxes = "boxes";

    /**
     * The step that {@link OddFlow#collect} is.
     */
    public static final String numbers = "numbers";

    /**
     * The step that {@link OddFlow#box} is.
     */
    public static final String box = "box";

    /**
     * The step that {@link OddFlow#unbox} is.
     */
    public static final String unbox = "unbox";

    /**
     * The step that {@link OddFlow#joined} is.
     */
    public static final String joined = "joined";

    private OddFlow_() {
    }
}
