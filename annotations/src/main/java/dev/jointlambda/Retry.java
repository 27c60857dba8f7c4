package dev.jointlambda;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Runs the user's code of a {@link Step} again after an exception, before the step has failed for good. On a
 * {@link Workflow} class it is the default for every step; on a method it replaces the class's as a whole.
 *
 * <pre>{@code
 * @Step @Next("ship")
 * @Retry(maxAttempts = 5, delay = "200ms", abortOn = IllegalArgumentException.class)
 * public Receipt charge(Order order, StepContext step) throws IOException { ... }
 * }</pre>
 *
 * <p><b>Not in this release:</b> it is checked, and then refused (JL199). Without it an exception makes the step fail for good
 * at once. That a platform delivers an event again after a crash is something else, and needs no annotation.
 *
 * <p>The attempts and the delays between them count towards the workflow's timeout: a warning says when they cannot fit into it
 * (JL404). An {@link Error} is never retried, nor is {@link OutcomeUnknown}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Retry {
    /** How many attempts there are in all, from 1, which means none is repeated (JL406). */
    int maxAttempts() default 3;

    /** How long to wait before the second attempt: a duration as in {@link Step#timeout} (JL402). */
    String delay() default "1s";

    /** What the delay is multiplied by after each further attempt: 1 or more, 1 for delays of one length (JL406). */
    double backoff() default 2;

    /** The longest delay, whatever {@link #backoff} makes of it: a duration, not below {@link #delay} (JL402, JL406). */
    String maxDelay() default "1m";

    /**
     * By which part of itself each delay is lengthened or shortened at random, so that what failed together does not come back
     * together: 0 to 1, 0 for not at all (JL406).
     */
    double jitter() default 0.2;

    /**
     * The exceptions to retry on, with their subclasses; by default every one. A checked one must be declared by the method, or
     * be a superclass or subclass of one that is (JL401).
     */
    Class<? extends Exception>[] retryOn() default Exception.class;

    /**
     * The exceptions not to retry on, with their subclasses, whatever {@link #retryOn} says; by default none. The same holds for
     * checked ones (JL401).
     */
    Class<? extends Exception>[] abortOn() default {};
}
