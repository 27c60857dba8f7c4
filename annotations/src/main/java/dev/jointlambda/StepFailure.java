package dev.jointlambda;

/**
 * Why a step failed for good. As a parameter of a step it belongs to failure handling, which is not in this release: a
 * {@link Step} that takes one is refused (JL199).
 *
 * @param step the step's name
 * @param type the binary name of the exception's class
 * @param message the exception's message, or an empty string
 * @param cloud the cloud of the attempt that failed
 * @param attempts how many attempts were made, from 1
 */
public record StepFailure(String step, String type, String message, Cloud cloud, int attempts) {}
