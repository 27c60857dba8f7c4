package dev.jointlambda.processor;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a function of a step has.
 *
 * @param timeout how long one attempt may take
 * @param memoryMb its memory in MB
 * @param cpu its vCPUs; null if the cloud derives them from the memory
 */
record ResourcesPlan(Duration timeout, int memoryMb, @Nullable Double cpu) {}
