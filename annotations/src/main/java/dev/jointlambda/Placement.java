package dev.jointlambda;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says which cloud runs a step, and which takes over when that one fails. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Placement {
    /** The cloud that runs the step while it can. */
    Cloud primary();

    /** The cloud that takes over; none by default, at most one. */
    Cloud[] backup() default {};
}
