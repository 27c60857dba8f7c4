package dev.jointlambda.runtime;

import dev.jointlambda.Cloud;
import dev.jointlambda.StepContext;
import dev.jointlambda.runtime.spi.StepKey;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/** What the user's code learns about the run it is part of. */
record AttemptContext(StepKey key, List<Integer> index, int attempt, Cloud cloud, Instant deadline)
        implements StepContext {
    @Override
    public String executionId() {
        return key.execution().id();
    }

    @Override
    public String step() {
        return key.step();
    }

    /** Of the names alone, so that every attempt on every cloud has the same. */
    @Override
    public String idempotencyKey() {
        String names = key.execution().partition() + "\n" + key.step() + "\n" + key.index();
        return Sha256.hex(names.getBytes(StandardCharsets.UTF_8));
    }
}
