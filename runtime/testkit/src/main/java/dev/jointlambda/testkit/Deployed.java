package dev.jointlambda.testkit;

import dev.jointlambda.runtime.StepFunction;
import dev.jointlambda.runtime.spi.CloudBinding;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A function as it is deployed on one cloud, and its instances that wait for work. */
final class Deployed {
    /** What stands in for the name of a step. */
    static final String SWEEPER = "sweeper";

    private final String name;
    private final String workflow;
    private final String step;
    private final long timeout;
    private final @Nullable String onFailure;
    private final Function<CloudBinding, StepFunction> maker;
    private final Deque<FunctionInstance> idle = new ArrayDeque<>();

    /** @param onFailure the function that gets a record of each event of this one that is given up; null if none does */
    Deployed(
            String name,
            String workflow,
            String step,
            long timeout,
            @Nullable String onFailure,
            Function<CloudBinding, StepFunction> maker) {
        this.name = name;
        this.workflow = workflow;
        this.step = step;
        this.timeout = timeout;
        this.onFailure = onFailure;
        this.maker = maker;
    }

    String name() {
        return name;
    }

    String workflow() {
        return workflow;
    }

    String step() {
        return step;
    }

    /** Whether it is no step of the workflow but its sweeper: no step can have this name. */
    boolean isSweeper() {
        return step.equals(SWEEPER);
    }

    /** How long one delivery may take, in milliseconds. */
    long timeout() {
        return timeout;
    }

    @Nullable
    String onFailure() {
        return onFailure;
    }

    /** An instance that is free; null if a new one has to be made. */
    @Nullable
    FunctionInstance take() {
        return idle.pollLast();
    }

    void free(FunctionInstance instance) {
        idle.addLast(instance);
    }

    void recycle() {
        idle.clear();
    }

    StepFunction make(CloudBinding binding) {
        return maker.apply(binding);
    }
}
