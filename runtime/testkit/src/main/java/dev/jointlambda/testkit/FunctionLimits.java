package dev.jointlambda.testkit;

import java.time.Duration;
import java.util.List;

/**
 * What a platform allows asynchronous invocations.
 *
 * @param eventLimit the largest event, in bytes
 * @param retries how long the platform waits before each retry of a failed delivery
 * @param eventAge how long it keeps an event that it cannot deliver
 */
record FunctionLimits(int eventLimit, List<Duration> retries, Duration eventAge) {
    FunctionLimits {
        retries = List.copyOf(retries);
    }
}
