package dev.jointlambda.processor;

import dev.jointlambda.Cloud;
import org.jspecify.annotations.Nullable;

/**
 * {@code @On} as the user wrote it.
 *
 * @param cloud the cloud it is for
 * @param memory the memory in MB; null if it is as {@code @Step} says
 * @param cpu the vCPUs; null if it leaves them to the cloud
 * @param timeout how long one attempt may take; null if it is as {@code @Step} says
 * @param origin the annotation
 */
record OnAnnotation(
        Setting<Cloud> cloud,
        @Nullable Setting<Integer> memory,
        @Nullable Setting<Double> cpu,
        @Nullable Text timeout,
        Origin origin) {}
