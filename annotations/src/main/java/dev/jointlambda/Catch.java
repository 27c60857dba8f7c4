package dev.jointlambda;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Where an execution goes on when a {@link Step} has failed for good. Without one the execution fails. Repeatable: the one with
 * the most specific class that fits the exception is followed, and only that one.
 *
 * <pre>{@code
 * @Step @Next("ship")
 * @Catch(value = PaymentDeclined.class, next = "apologise")
 * @Catch(next = "escalate")                                         // any other exception
 * public Receipt charge(Order order) throws PaymentDeclined { ... }
 *
 * @Step
 * public Receipt apologise(StepFailure why, @From("validate") Order order) { ... }
 * }</pre>
 *
 * <p>The step it leads to may take a {@link StepFailure}, and nothing else comes along this edge: a failed step has no result.
 * What it needs besides comes from {@link From} and {@link Input}. Such an edge counts like any other: it may lead to a step
 * that others lead to as well, even to one that {@link Next} names too, which then runs either way; and it forms no loop
 * (JL102, JL108).
 *
 * <p>The exception is what the method threw, not its cause. An {@link Error} is not caught: the delivery fails, and the platform
 * delivers again.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Repeatable(Catch.List.class)
public @interface Catch {
    /**
     * The exceptions that lead there, with their subclasses; by default any. At least one, and each once on a method (JL406).
     * A checked one must be declared by the method, or be a superclass or subclass of one that is; {@link OutcomeUnknown} needs
     * {@link Effect#AT_MOST_ONCE} (JL401). All are accessible from the workflow's package, where generated code names them
     * (JL211).
     */
    Class<? extends Exception>[] value() default Exception.class;

    /** The step that follows, by its name (JL101), best as a generated constant: {@code OrderFlow_.apologise}. */
    String next();

    /** Holds several; the compiler writes it. */
    @Documented
    @Retention(RetentionPolicy.CLASS)
    @Target(ElementType.METHOD)
    @interface List {
        /** Those that stand on one method, in source order. */
        Catch[] value();
    }
}
