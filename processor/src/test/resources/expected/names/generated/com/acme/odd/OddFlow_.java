package com.acme.odd;

import javax.annotation.processing.Generated;

/** The names of the steps of {@link OddFlow}. */
@Generated("dev.jointlambda.processor.WorkflowProcessor")
public final class OddFlow_ {
    /** The name of the step {@link OddFlow#start}. */
    public static final String start = "start";

    /** The name of the step {@link OddFlow#aws}. */
    public static final String aws = "aws";

    /** The name of the step {@link OddFlow#runtime}. */
    public static final String runtime = "runtime";

    /** The name of the step {@link OddFlow#aliyun}. */
    public static final String aliyun = "aliyun";

    /** The name of the step {@link OddFlow#end}. */
    public static final String end = "end";

    /** The name of the step {@link OddFlow#fooBar}. */
    public static final String fooBar = "fooBar";

    /** The name of the step {@link OddFlow#_foo$bar}. */
    public static final String _foo$bar = "foo_bar";

    /** The name of the step {@link OddFlow#isClass}. */
    public static final String isClass = "class";

    /** The name of the step {@link OddFlow#workflow}. */
    public static final String workflow = "delivery";

    /** The name of the step {@link OddFlow#collect}. */
    public static final String boxes = "boxes";

    /** The name of the step {@link OddFlow#collect}. */
    public static final String numbers = "numbers";

    /** The name of the step {@link OddFlow#box}. */
    public static final String box = "box";

    /** The name of the step {@link OddFlow#unbox}. */
    public static final String unbox = "unbox";

    /** The name of the step {@link OddFlow#joined}. */
    public static final String joined = "joined";

    private OddFlow_() {}
}
