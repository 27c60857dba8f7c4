package dev.jointlambda;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a method a step of its {@link Workflow}: a function in each cloud it is placed on ({@link Placement}).
 *
 * <pre>{@code
 * @Step(timeout = "30s", memoryMb = 1024)
 * @Next("sum")
 * public Priced price(Item item, StepContext step) throws IOException { ... }
 * }</pre>
 *
 * <p><b>Parameters</b> are bound by type, never by name. In this order: a {@link StepContext} comes from the runtime; an
 * {@link Input} is the execution's input; a {@link From} takes what the step it names returned; each remaining edge goes to
 * the one parameter of exactly its type, else to the one its type is a subtype of. Primitives count as their boxes. Two
 * candidates are one too many (JL122), a parameter without a source is an error (JL127), and so is a result that nobody takes
 * (JL121). Several predecessors that all run are joined: the step runs once, when all have committed, with a parameter for each.
 * Predecessors of which one run has only one, because a choice ({@link Next#oneOf}) or a failure ({@link Catch}) lies before
 * them, may share a parameter, which takes whichever ran (JL120); and a join that may wait for a step that never runs is an error
 * (JL123). An {@code Optional} parameter is empty where what leads here carries no value, or where the older result that
 * {@link From} names does not exist. A {@link StepFailure} is why the step that led here by {@link Catch} failed. Inside and
 * behind a forEach see {@link Next#forEach}.
 *
 * <p><b>The result</b> is committed once per execution, whichever attempt on whichever cloud wins; everybody goes on with what
 * is stored. The method may return nothing: its edges then carry order only.
 *
 * <p><b>Runs.</b> Committed once does not mean run once: a platform may deliver an event again, a function may die after
 * its work and before its commit, and the backup cloud may run while the primary still does. So use
 * {@link StepContext#idempotencyKey} towards whatever has effects outside. A step never runs on input that is not committed.
 *
 * <p><b>Exceptions</b>, checked ones too, make the step fail for good, and with it the execution, unless a {@link Catch} says
 * where to go on. An {@link Error} is not an outcome
 * of the step: the delivery fails, and the platform delivers again. {@code throws Throwable} is refused (JL304).
 *
 * <p><b>The method</b> can be called from the workflow's package: not private, static, abstract or generic (JL301). It is not
 * overloaded by another step, unless one of them has a name of its own (JL106).
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Step {
    /**
     * The step's name; empty, the default, for the method's name. Letters, digits and {@code _}, a letter first (JL601), unique
     * in the workflow, upper and lower case aside (JL106); {@code sweeper} is taken (JL602). The name is what executions in
     * flight know the step by: when renaming the method, keep it here.
     */
    String value() default "";

    /**
     * How long one attempt may take before the platform stops it; a stopped attempt is delivered again. A whole number above
     * 0 and a unit of {@code ms s m h d} (JL402). AWS Lambda allows {@code 15m}, Function Compute {@code 24h}, and a step must
     * fit every cloud it may run on (JL403). Limits as of October 2026, from "Lambda quotas" and Function Compute's "Limits on
     * resource usage". {@link On} sets another for one cloud.
     */
    String timeout() default "1m";

    /**
     * Memory of the step's functions in MB, on each of its clouds (JL502). AWS Lambda offers 128 to 10240, Function Compute 128
     * to 32768 in steps of 64; as of October 2026, from the same pages. {@link On} sets another for one cloud.
     */
    int memoryMb() default 512;

    /**
     * What it means to run the code twice: {@link Effect#IDEMPOTENT} by default. <b>Not in this release:</b> the others are
     * refused (JL199).
     */
    Effect effect() default Effect.IDEMPOTENT;
}
