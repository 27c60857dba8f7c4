package dev.jointlambda;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Declares a workflow: a class whose {@link Step} methods are the nodes and whose {@link Next} annotations are the edges. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Workflow {
    /** The workflow's name. */
    String value();

    /** The version of the graph, from 1. */
    int version() default 1;

    /** How long one execution may take. */
    String timeout() default "7d";

    /** The step whose result is the workflow's result, when several steps end it; empty when there is no choice. */
    String result() default "";
}
