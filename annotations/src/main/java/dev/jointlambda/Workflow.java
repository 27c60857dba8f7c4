package dev.jointlambda;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a workflow: one public class whose {@link Step} methods are the nodes, whose {@link Next} annotations are the
 * edges, and whose data flows by type. The graph is checked when the class is compiled; what compiles is wired rightly.
 *
 * <pre>{@code
 * @Workflow("order")
 * @Placement(primary = AWS, backup = ALIYUN)
 * public class OrderFlow {
 *     @Step @Next("reserve")
 *     public Order validate(Request request) { ... }   // the start: its parameter is the execution's input
 *
 *     @Step
 *     public Stock reserve(Order order) { ... }        // the end: what it returns is the execution's result
 * }
 * }</pre>
 *
 * <p><b>The class</b> is public, top-level or static nested, and has a public constructor without parameters, because a
 * platform starts functions with nothing but the class (JL302). One instance serves one function instance for as long as
 * that lives; where a platform lets a function instance handle calls at the same time, so does the workflow object: keep
 * state in it only if that is safe for many threads, and never for meaning, since the next call may run elsewhere. Steps
 * may be inherited from superclasses and interfaces; an override without annotations of this package keeps the inherited
 * ones, with any of them it has only its own. {@code @Workflow} and the class's {@link Placement} and {@link Retry} are not
 * inherited. A class with steps that is no workflow, and that none extends, is an error (JL303); an abstract one is not.
 *
 * <p><b>Start, ends, result.</b> The one step that nothing leads to starts an execution; if there are several, {@link Start}
 * marks it. A step without {@code @Next} ends the workflow. Several ends run together, and the execution is done when all
 * have committed; its result is what the only end that returns something returns, or the one named in {@link #result}. Ends of
 * which only one runs, because of a choice or a failure, return one type or types under one sealed type (JL112); where one of
 * them returns nothing, the result is an {@code Optional}. An execution also ends when a step fails for good that has no
 * {@link Catch} for it.
 *
 * <p><b>What is generated</b> beside {@code OrderFlow}: {@code OrderFlow_} with the names of the steps as constants, usable
 * in the class's own annotations as {@code @Next(OrderFlow_.reserve)}; {@code OrderFlowClient}, which starts executions;
 * {@code OrderFlow_Model}; a function per step and cloud, such as {@code OrderFlow_Reserve_Aws}. For a nested class the names
 * begin with {@code Outer_Flow}.
 *
 * <p><b>What may travel</b> between steps is data: records, beans, sealed interfaces of records, enums, {@code java.time},
 * {@code BigDecimal}, {@code UUID}, {@code Optional}, collections and maps, arrays (JL210, JL211). Null may be returned by an
 * end only; anywhere else it fails the step.
 *
 * <p>To unit-test a step, call it: there is no base class, no proxy and no container.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Workflow {
    /**
     * The workflow's name: letters, digits, {@code _} and {@code -}, a letter first. It is part of every message on the wire,
     * of the keys in the store and of function names {@code <prefix>-<workflow>-<step>}, which may have 64 characters in all
     * on both clouds (as of October 2026); 16 are kept for the prefix unless the processor option {@code jl.prefix} tells it
     * (JL601). Renaming the class changes nothing; renaming the workflow makes it another one.
     */
    String value();

    /**
     * The version of the graph, from 1 (JL603). An execution goes on with the version it was started on, so raise it when the
     * graph changes while executions are in flight: from 2 on it is part of the function names, and the old functions stay
     * until no execution needs them. The steps of a version that went out can be locked, so that none is lost by mistake
     * (JL703).
     */
    int version() default 1;

    /**
     * How long one execution may take from its start, after which it fails. A whole number above 0 and a unit of
     * {@code ms s m h d}, such as {@code "90m"} (JL402).
     */
    String timeout() default "7d";

    /**
     * The step whose result is the execution's, where several ends return something: the name of an end (JL111). Empty, the
     * default, where there is no choice.
     */
    String result() default "";
}
