package dev.jointlambda.processor;

import org.jspecify.annotations.Nullable;

/**
 * {@code @Step} as the user wrote it.
 *
 * @param name the step's name; null if the method's name serves
 * @param timeout how long one attempt may take
 * @param memoryMb memory in MB
 * @param memoryOrigin where the memory is said
 */
record StepAnnotation(@Nullable Text name, Text timeout, int memoryMb, Origin memoryOrigin) {}
