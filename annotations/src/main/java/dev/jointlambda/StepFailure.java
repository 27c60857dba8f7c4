package dev.jointlambda;

/**
 * Why a step failed for good. A step that {@link Catch} leads to may take one as a parameter, also in a join with other
 * parameters, and as a {@code List} where it collects a forEach; several steps whose failures lead to it share the parameter if
 * only one of them can fail in an execution, else {@link From} tells them apart. So may a {@link Compensate} method take one. No
 * component is null.
 *
 * @param step the step's name
 * @param type the binary name of the exception's class; that of {@link NullPointerException} if the step returned null
 * @param message the exception's message, cut after 2000 characters, or an empty string
 * @param cloud the cloud of the attempt that failed
 * @param attempts how many attempts were made, from 1
 */
public record StepFailure(String step, String type, String message, Cloud cloud, int attempts) {}
