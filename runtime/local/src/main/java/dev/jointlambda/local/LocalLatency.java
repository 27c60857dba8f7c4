package dev.jointlambda.local;

import dev.jointlambda.Cloud;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * How long a request is under way, on top of what this machine needs itself.
 *
 * @param inside to a service of the same cloud
 * @param between to a service of the other cloud
 * @param ways where it is otherwise
 */
public record LocalLatency(Duration inside, Duration between, Map<Way, Duration> ways) {
    /** What is asked in a cloud. */
    public enum Service {
        /** Rows. */
        STORE,
        /** Invocations. */
        FUNCTIONS,
        /** Objects. */
        OBJECTS
    }

    /**
     * A way that requests go.
     *
     * @param from the cloud in which who asks is
     * @param to the cloud in which the service is
     * @param service what is asked
     */
    public record Way(Cloud from, Cloud to, Service service) {}

    /**
     * Copies the map.
     *
     * @throws IllegalArgumentException if one is negative
     */
    public LocalLatency {
        if (inside.isNegative() || between.isNegative()) {
            throw new IllegalArgumentException("a latency is zero or more, but these are " + inside
                    + " inside a cloud and " + between + " between the clouds");
        }
        ways.forEach((way, delay) -> {
            if (delay.isNegative()) {
                throw new IllegalArgumentException("a latency is zero or more, but it is " + delay + " for " + way);
            }
        });
        ways = Map.copyOf(ways);
    }

    /** The same for every service. */
    public LocalLatency(Duration inside, Duration between) {
        this(inside, between, Map.of());
    }

    /** None on top. */
    public static LocalLatency none() {
        return new LocalLatency(Duration.ZERO, Duration.ZERO);
    }

    /**
     * As the paper measured it (arXiv 2505.21899, section 5): 6 ms for a table operation, 28 ms for an asynchronous invocation
     * across clouds, 62.8 ms for one from Function Compute. What the paper does not say is as the first two are. Results
     * with it are emulated, and must be called so.
     */
    public static LocalLatency calibrated() {
        return new LocalLatency(Duration.ofMillis(6), Duration.ofMillis(28))
                .with(new Way(Cloud.ALIYUN, Cloud.AWS, Service.FUNCTIONS), Duration.ofNanos(62_800_000));
    }

    /** This one, but for one way. */
    public LocalLatency with(Way way, Duration delay) {
        Map<Way, Duration> changed = new HashMap<>(ways);
        changed.put(way, delay);
        return new LocalLatency(inside, between, changed);
    }

    /** How long it is one way. */
    public Duration of(Way way) {
        return ways.getOrDefault(way, way.from() == way.to() ? inside : between);
    }
}
