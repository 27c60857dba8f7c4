package dev.jointlambda;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The edges that leave a step. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Next {
    /** The steps that follow, all of them, in parallel. */
    String[] value() default {};

    /** The steps of which exactly one follows, chosen by the sealed type returned. */
    String[] oneOf() default {};

    /** The step that follows once per element of the list returned. */
    String forEach() default "";

    /** How many elements run at a time; 0 for all at once. */
    int maxConcurrency() default 0;
}
