package dev.jointlambda.processor;

import java.time.Duration;
import java.util.List;

/**
 * How often a step is tried.
 *
 * @param maxAttempts how many attempts there are in all, from 1
 * @param delay how long to wait before the second
 * @param backoff what the delay is multiplied by each time, from 1
 * @param maxDelay the longest delay
 * @param jitter by which part of itself a delay is changed at random, 0 to 1
 * @param retryOn the classes of exceptions to retry on
 * @param abortOn the classes of exceptions not to, whatever the others say
 * @param origin the annotation, which may be the class's
 */
record Retry(
        int maxAttempts,
        Duration delay,
        double backoff,
        Duration maxDelay,
        double jitter,
        List<TypeRef> retryOn,
        List<TypeRef> abortOn,
        Origin origin) {
    Retry {
        retryOn = List.copyOf(retryOn);
        abortOn = List.copyOf(abortOn);
    }
}
