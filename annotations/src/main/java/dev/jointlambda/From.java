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
 * <p>The step named leads to this one directly, or it is an older one, whose result is then read again:
 *
 * <pre>{@code
 * @Step
 * public Receipt charge(Accept accept, @From("validate") Order order) { ... }
 * }</pre>
 *
 * <p>An older step must have run before, whatever a choice or a failure on the way decided; where it need not have, the parameter
 * is an {@code Optional}, empty if it did not run or failed (JL124). What runs per element of a forEach is read inside of it for
 * the same element, and from behind the step that collects it as a {@code List} of all results, in the order of the elements.
 * Together with {@link Input}, or on a {@link StepContext}, it is an error (JL122). In a {@link Compensate} method it marks
 * what the step that is undone returned.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
public @interface From {
    /** The name of the step, best as a generated constant: {@code @From(OrderFlow_.left)}. */
    String value();
}
