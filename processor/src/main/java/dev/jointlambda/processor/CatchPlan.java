package dev.jointlambda.processor;

import com.palantir.javapoet.ClassName;

/**
 * Where a failure leads.
 *
 * @param exception the class of the exceptions that lead there
 * @param target the step they lead to
 */
record CatchPlan(ClassName exception, String target) {}
