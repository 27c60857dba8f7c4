package dev.jointlambda;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Binds a parameter of a {@link Step} to the input that the execution was started with, in any step, inside a forEach too.
 *
 * <pre>{@code
 * @Step
 * public Receipt ship(Stock stock, @Input Request request) { ... }
 * }</pre>
 *
 * <p>The parameter has the type of the start's parameter or a supertype (JL201); a workflow whose start takes no data has no
 * input (JL127). The start needs no {@code @Input}: its one data parameter is the input.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
public @interface Input {}
