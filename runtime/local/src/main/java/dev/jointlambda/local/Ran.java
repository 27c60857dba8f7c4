package dev.jointlambda.local;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.spi.Bytes;
import org.jspecify.annotations.Nullable;

/**
 * One delivery of one event to one function instance.
 *
 * @param cloud where it ran
 * @param function the function's name
 * @param event the event, as it came
 * @param delivery 1 for the first delivery of the event, 2 for the first retry, and so on
 * @param accepted when the cloud took the event in, in nanoseconds of {@link System#nanoTime}
 * @param began when the function began
 * @param ended when the function ended
 * @param error what it threw; null if it returned
 */
public record Ran(
        Cloud cloud,
        String function,
        Bytes event,
        int delivery,
        long accepted,
        long began,
        long ended,
        @Nullable Throwable error) {}
