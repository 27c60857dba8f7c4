package dev.jointlambda;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says which cloud runs a step, and which takes over when that one fails.
 *
 * <pre>{@code
 * @Workflow("order")
 * @Placement(primary = AWS, backup = ALIYUN)        // the default for every step
 * public class OrderFlow {
 *     @Step
 *     @Placement(primary = ALIYUN)                  // here alone, and nobody takes over
 *     public Priced price(Item item) { ... }
 * }
 * }</pre>
 *
 * <p>On a method it replaces the class's as a whole: a backup that is not repeated there is none. A step without any is an
 * error (JL505). A cloud that is named needs its runtime on the class path: {@code jointlambda-runtime-aws},
 * {@code jointlambda-runtime-aliyun} (JL506).
 *
 * <p>A step's predecessor invokes it on the primary cloud; if that cannot be reached, refuses, or does not answer, on the backup.
 * Both may then run: one of them commits. The rows of an execution as a whole are on the start's primary cloud, its home; while
 * the store that owns a step is out of reach, that step waits.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Placement {
    /** The cloud that runs the step while it can. */
    Cloud primary();

    /** The cloud that takes over: none by default, at most one, and another than the primary (JL501). */
    Cloud[] backup() default {};
}
