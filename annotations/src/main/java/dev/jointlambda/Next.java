package dev.jointlambda;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What follows a step: exactly one of {@link #value}, {@link #oneOf} and {@link #forEach} (JL109). A step without
 * {@code @Next} ends the workflow.
 *
 * <pre>{@code
 * @Step @Next({"reserve", "list"})          // both, in parallel
 * public Order validate(Request request) { ... }
 *
 * @Step @Next(forEach = "price")            // price() once per item
 * public List<Item> list(Order order) { ... }
 * }</pre>
 *
 * <p>Steps are named by their names ({@link Step#value}); the generated constants are checked by the compiler as you type:
 * {@code @Next(OrderFlow_.reserve)}. Write the constant with its class: a static import works with javac only. A name that does
 * not exist is reported at the very string, with the one that was probably meant (JL101). Edges form no loop (JL102).
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Next {
    /**
     * The steps that follow, all of them, in parallel; each once (JL107). Each gets the whole result, or, if this step returns
     * nothing, just its turn.
     */
    String[] value() default {};

    /**
     * The steps of which exactly one follows, chosen by the sealed type that this step returns. <b>Not in this release:</b>
     * two or more are refused (JL199); fewer are no choice (JL110).
     */
    String[] oneOf() default {};

    /**
     * The step that follows once per element of what this step returns: a {@code List}, {@code Set}, {@code Collection} or
     * array, but not {@code byte[]} (JL202). It takes one element (JL203), and everything behind it runs per element, branches
     * and joins included, up to a step that collects: one that takes the results of all items as {@code List<R>},
     * {@code Collection<R>}, {@code List<? extends S>} or an array, in the order of the elements (JL204).
     *
     * <pre>{@code
     * @Step @Next("sum")
     * public Priced price(Item item) { ... }
     *
     * @Step
     * public Quote sum(List<Priced> all) { ... }
     * }</pre>
     *
     * <p>Every path of the items leads to a step that collects them (JL125); several may. Nothing from outside leads in between
     * or joins the collecting step (JL126). An empty list goes straight to the collecting steps, which get empty lists. A
     * forEach inside a forEach is not in this release (JL199).
     */
    String forEach() default "";

    /**
     * How many elements run at a time; 0, the default, for all at once. <b>Not in this release:</b> anything but 0 is refused
     * (JL199).
     */
    int maxConcurrency() default 0;
}
