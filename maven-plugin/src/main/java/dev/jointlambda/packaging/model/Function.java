package dev.jointlambda.packaging.model;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One function on one cloud.
 *
 * @param handler the binary name of the generated class
 * @param timeout its time limit
 * @param memoryMb its memory in MB
 * @param cpu its vCPUs where they are set apart from memory; null if nothing is said
 */
public record Function(
        String handler,
        Duration timeout,
        int memoryMb,
        @Nullable Double cpu) {}
