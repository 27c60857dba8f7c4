package dev.jointlambda;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What one cloud gives a {@link Step}, where that differs from what {@link Step} says. Repeatable, once per cloud.
 *
 * <pre>{@code
 * @Step(timeout = "10m", memoryMb = 1024) @Next("sum")
 * @Placement(primary = ALIYUN, backup = AWS)
 * @On(cloud = ALIYUN, memoryMb = 512, cpu = 0.5)
 * @On(cloud = AWS, timeout = "15m")
 * public Priced price(Item item) { ... }
 * }</pre>
 *
 * <p>It sets at least one thing, for a cloud on which the step may run (JL504); what it leaves out is as {@link Step} says.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Repeatable(On.List.class)
public @interface On {
    /** The cloud this is for: the step's primary or its backup (JL504). */
    Cloud cloud();

    /**
     * Memory of the step's function there, in MB (JL502), with the limits that {@link Step#memoryMb} states; 0, the default,
     * for what that says.
     */
    int memoryMb() default 0;

    /**
     * The vCPUs of the step's function there (JL503). Function Compute offers 0.05 to 16 in steps of 0.05, with 1 to 4 GB of
     * memory per vCPU (as of October 2026, from "Limits on resource usage"); 0, the default, for the fewest that go with the
     * memory. On AWS Lambda it cannot be set: what a function gets there follows from its memory.
     */
    double cpu() default 0;

    /**
     * How long one attempt may take there before the platform stops it: a duration as in {@link Step#timeout} (JL402), within
     * that cloud's limit (JL403); empty, the default, for what that says.
     */
    String timeout() default "";

    /** Holds several; the compiler writes it. */
    @Documented
    @Retention(RetentionPolicy.CLASS)
    @Target(ElementType.METHOD)
    @interface List {
        /** Those that stand on one method, in source order. */
        On[] value();
    }
}
