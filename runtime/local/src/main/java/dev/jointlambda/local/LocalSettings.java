package dev.jointlambda.local;

import dev.jointlambda.runtime.spi.Bytes;
import java.time.Duration;
import java.util.Base64;

/**
 * How the local clouds behave; the {@code with} methods change one thing each.
 *
 * @param latency how far things are from each other
 * @param retries what both clouds do with an event whose function failed
 * @param concurrency how many functions of a cloud run at a time
 * @param readTimeout how long functions and clients wait for an answer of a cloud
 * @param signingKey the key that signs events
 * @param seed for what is left to chance
 */
public record LocalSettings(
        LocalLatency latency, RetryPolicy retries, int concurrency, Duration readTimeout, Bytes signingKey, long seed) {
    /** No latency on top, quick retries, 32 functions at a time, 5 seconds for an answer, signed events. */
    public static LocalSettings defaults() {
        return new LocalSettings(
                LocalLatency.none(),
                RetryPolicy.fast(),
                32,
                Duration.ofSeconds(5),
                Bytes.utf8("a key for clouds on one machine only"),
                42);
    }

    /** These settings with another latency. */
    public LocalSettings withLatency(LocalLatency other) {
        return new LocalSettings(other, retries, concurrency, readTimeout, signingKey, seed);
    }

    /** These settings with another answer to failed functions. */
    public LocalSettings withRetries(RetryPolicy other) {
        return new LocalSettings(latency, other, concurrency, readTimeout, signingKey, seed);
    }

    /** These settings with another patience for answers. */
    public LocalSettings withReadTimeout(Duration other) {
        return new LocalSettings(latency, retries, concurrency, other, signingKey, seed);
    }

    /** These settings with another seed. */
    public LocalSettings withSeed(long other) {
        return new LocalSettings(latency, retries, concurrency, readTimeout, signingKey, other);
    }

    /** The signing key as the environment variable has it. */
    String signingKeys() {
        return "local:" + Base64.getEncoder().encodeToString(signingKey.array());
    }
}
