package dev.jointlambda.processor;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a step's function has in one cloud.
 *
 * @param timeout how long one attempt may take
 * @param memoryMb its memory
 * @param cpu its vCPUs; null where the user leaves it to the cloud
 */
record Resources(Duration timeout, int memoryMb, @Nullable Double cpu) {}
