package dev.jointlambda.processor;

import dev.jointlambda.Cloud;
import java.time.Duration;

/**
 * What a cloud allows a function to be. Dated facts, kept in this one place.
 *
 * @param service what the cloud calls the service that runs functions
 * @param timeout the longest timeout of a function
 * @param minMemoryMb the least memory
 * @param maxMemoryMb the most memory
 * @param memoryStepMb what memory must be a multiple of
 * @param eventSize how large an event may be
 */
record CloudLimits(
        String service, Duration timeout, int minMemoryMb, int maxMemoryMb, int memoryStepMb, String eventSize) {
    /** Function names have at most this many characters on both clouds. */
    static final int NAME_LENGTH = 64;

    // "Lambda quotas", AWS Lambda Developer Guide, as of October 2026.
    private static final CloudLimits AWS = new CloudLimits("AWS Lambda", Duration.ofMinutes(15), 128, 10240, 1, "1 MB");

    // "Limits on resource usage", Function Compute 3.0 documentation, as of October 2026.
    private static final CloudLimits ALIYUN =
            new CloudLimits("Function Compute", Duration.ofDays(1), 128, 32768, 64, "128 KB");

    static CloudLimits of(Cloud cloud) {
        return switch (cloud) {
            case AWS -> AWS;
            case ALIYUN -> ALIYUN;
        };
    }

    boolean acceptsMemory(int megabytes) {
        return megabytes >= minMemoryMb && megabytes <= maxMemoryMb && megabytes % memoryStepMb == 0;
    }
}
