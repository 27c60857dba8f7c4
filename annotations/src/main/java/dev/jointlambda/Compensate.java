package dev.jointlambda;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a method the undo of a {@link Step}. When an execution fails for good, the steps that have committed and have an undo
 * are undone one after another, the last to commit first.
 *
 * <pre>{@code
 * @Step @Next("charge")
 * public Stock reserve(Order order) { ... }
 *
 * @Compensate("reserve")
 * public void release(Order in, Stock out, StepFailure why) { ... }
 * }</pre>
 *
 * <p><b>Not in this release:</b> it is checked, and then refused (JL199).
 *
 * <p>Its parameters are bound by type, to what the step took and what it returned, in any order and as many of them as it needs;
 * where the step took and returned the same type, {@code @From("reserve")} marks what it returned. It may also take a
 * {@link StepContext}, and a {@link StepFailure}: why the execution failed. Inside a forEach it runs once per element. It
 * returns nothing, is no {@code @Step} itself, and a step has at most one (JL405). Like a step it is not private, static, abstract
 * or generic (JL301). It may run more than once: use {@link StepContext#idempotencyKey}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Compensate {
    /** The name of the step that it undoes, best as a generated constant: {@code @Compensate(OrderFlow_.reserve)}. */
    String value();
}
