package dev.jointlambda.processor;

import dev.jointlambda.Effect;
import org.jspecify.annotations.Nullable;

/**
 * {@code @Step} as the user wrote it.
 *
 * @param name the step's name; null if the method's name serves
 * @param timeout how long one attempt may take
 * @param memory memory in MB
 * @param effect what it means to run it twice
 */
record StepAnnotation(@Nullable Text name, Text timeout, Setting<Integer> memory, Setting<Effect> effect) {}
