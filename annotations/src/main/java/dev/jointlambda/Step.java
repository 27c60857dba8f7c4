package dev.jointlambda;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Makes a method a step of its {@link Workflow}. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Step {
    /** The step's name; empty for the method's name. */
    String value() default "";

    /** How long one run of the step may take. */
    String timeout() default "1m";

    /** Memory of the step's functions in MB. */
    int memoryMb() default 512;
}
