package dev.jointlambda;

/**
 * Why a step failed for good. A step that {@link Catch} leads to may take one as a parameter; so may a {@link Compensate}
 * method. No component is null.
 *
 * @param step the step's name
 * @param type the binary name of the exception's class
 * @param message the exception's message, or an empty string
 * @param cloud the cloud of the attempt that failed
 * @param attempts how many attempts were made, from 1
 */
public record StepFailure(String step, String type, String message, Cloud cloud, int attempts) {}
