package dev.jointlambda.processor;

import java.util.List;

/**
 * {@code @Retry} as the user wrote it.
 *
 * @param maxAttempts how many attempts there are in all
 * @param delay how long to wait before the second
 * @param backoff what the delay is multiplied by
 * @param maxDelay the longest delay
 * @param jitter by which part of itself a delay is changed at random
 * @param retryOn the exceptions to retry on
 * @param abortOn the exceptions not to retry on
 * @param origin the annotation
 */
record RetryAnnotation(
        Setting<Integer> maxAttempts,
        Text delay,
        Setting<Double> backoff,
        Text maxDelay,
        Setting<Double> jitter,
        List<ExceptionDeclaration> retryOn,
        List<ExceptionDeclaration> abortOn,
        Origin origin) {
    RetryAnnotation {
        retryOn = List.copyOf(retryOn);
        abortOn = List.copyOf(abortOn);
    }
}
