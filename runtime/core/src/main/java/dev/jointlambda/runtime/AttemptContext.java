package dev.jointlambda.runtime;

import dev.jointlambda.Cloud;
import dev.jointlambda.StepContext;
import dev.jointlambda.runtime.spi.StepKey;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/** What the user's code learns about the run it is part of. */
record AttemptContext(
        String executionId,
        String step,
        List<Integer> index,
        int attempt,
        Cloud cloud,
        String idempotencyKey,
        Instant deadline)
        implements StepContext {
    static AttemptContext of(Envelope envelope, Cloud cloud, int attempt, long deadline) {
        StepKey key = envelope.key();
        return new AttemptContext(
                key.execution().id(),
                key.step(),
                envelope.position().index(),
                attempt,
                cloud,
                idempotencyKey(key),
                Instant.ofEpochMilli(deadline));
    }

    /** Of the names alone, so that every attempt on every cloud has the same. */
    static String idempotencyKey(StepKey key) {
        String names = key.execution().partition() + "\n" + key.step() + "\n" + key.index();
        return Sha256.hex(names.getBytes(StandardCharsets.UTF_8));
    }
}
