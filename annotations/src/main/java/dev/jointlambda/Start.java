package dev.jointlambda;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the {@link Step} that starts the workflow, where more than one step has no predecessor (JL105). The others can then
 * never run, which is reported (JL103): mostly useful to see at once which edges are missing. It is an error on a step that
 * another one leads to, and on more than one step (JL105).
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Start {}
