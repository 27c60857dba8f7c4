package dev.jointlambda;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What follows a step: exactly one of {@link #value}, {@link #oneOf} and {@link #forEach} (JL109). A step without
 * {@code @Next} ends the workflow; {@link Workflow} says what comes of several ends.
 *
 * <pre>{@code
 * @Step @Next({"reserve", "list"})          // both, in parallel
 * public Order validate(Request request) { ... }
 *
 * @Step @Next(forEach = "price")            // price() once per item
 * public List<Item> list(Order order) { ... }
 *
 * @Step @Next(oneOf = {"charge", "reject"}) // one of them: charge(Accept), or reject(Decline)
 * public Decision decide(Stock stock, Quote quote) { ... }
 * }</pre>
 *
 * <p>Where a step goes on when it has failed is what {@link Catch} says. Paths that a choice or a failure has parted may come
 * together again in one step, and so may paths that run in parallel: {@link Step} says how its parameters take them.
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
     * The steps of which exactly one follows, chosen by what this step returns: a value of a sealed type (JL207). At least two
     * (JL110).
     *
     * <pre>{@code
     * public sealed interface Decision permits Accept, Decline {}
     *
     * @Step @Next("ship")
     * public Receipt charge(Accept accept) { ... }
     *
     * @Step
     * public Refusal reject(Decline decline) { ... }
     * }</pre>
     *
     * <p>Each step named takes, in one of its parameters, some of the concrete classes that the sealed type has, itself or in
     * sealed types under it. Every class goes to exactly one step (JL205, JL206), and no step is there for a class that is never
     * returned (JL208).
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
     * forEach may lie inside another: a step that collects closes the inner one, and runs per element of the outer one.
     */
    String forEach() default "";

    /**
     * How many elements of a {@link #forEach} are under way at a time; 0, the default, for all at once. It takes a forEach
     * (JL109), and is not negative (JL406).
     *
     * <p>With {@code maxConcurrency = 20} this step starts the first 20 items, and each item that is over starts the one 20
     * places behind it. An item is over when its end has arrived at the step that collects; so an item has one end in each
     * outcome, and one step collects (JL128). Nobody coordinates this: the limit holds while nothing is repeated, and an item
     * that a platform delivers again, or that both clouds run, may run beside its own repetition. In a forEach within another,
     * it holds for each outer element by itself. An item that fails without a {@link Catch} for it starts nothing.
     */
    int maxConcurrency() default 0;
}
