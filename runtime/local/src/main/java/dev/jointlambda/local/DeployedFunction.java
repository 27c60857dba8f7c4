package dev.jointlambda.local;

import dev.jointlambda.runtime.StepFunction;
import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A function and its instances: each handles one event at a time, and is used again until it crashes. */
final class DeployedFunction {
    final String name;
    final Duration timeout;
    private final Supplier<StepFunction> factory;
    private final ConcurrentLinkedDeque<StepFunction> idle = new ConcurrentLinkedDeque<>();
    private final AtomicInteger coldStarts = new AtomicInteger();

    DeployedFunction(String name, Duration timeout, Supplier<StepFunction> factory) {
        this.name = name;
        this.timeout = timeout;
        this.factory = factory;
    }

    /** An idle instance, or a new one. */
    StepFunction take() {
        @Nullable StepFunction warm = idle.pollFirst();
        if (warm != null) {
            return warm;
        }
        coldStarts.incrementAndGet();
        return factory.get();
    }

    /** Gives an instance back that can be used again. */
    void release(StepFunction instance) {
        idle.addFirst(instance);
    }

    int coldStarts() {
        return coldStarts.get();
    }
}
