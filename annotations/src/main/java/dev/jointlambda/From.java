package dev.jointlambda;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Binds a parameter of a {@link Step} to the step it takes its value from, where the type alone does not say (JL122).
 *
 * <pre>{@code
 * @Step
 * public Offer merge(@From("left") Quote a, @From("right") Quote b) { ... }
 * }</pre>
 *
 * <p>In this release the step named leads to this one directly; reading an older result is refused (JL199), and so is one that
 * never runs before (JL124). Together with {@link Input}, or on a {@link StepContext}, it is an error (JL122).
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
public @interface From {
    /** The name of the step, best as a generated constant: {@code @From(OrderFlow_.left)}. */
    String value();
}
