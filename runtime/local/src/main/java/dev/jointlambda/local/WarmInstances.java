package dev.jointlambda.local;

import dev.jointlambda.local.functions.FunctionInstance;
import dev.jointlambda.local.functions.FunctionInstances;
import dev.jointlambda.runtime.Invocation;
import dev.jointlambda.runtime.StepFunction;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Instances in this process. One that throws is not used again, as on the real platforms after a crash. */
final class WarmInstances implements FunctionInstances {
    private final Supplier<StepFunction> factory;
    private final ConcurrentLinkedDeque<FunctionInstance> idle = new ConcurrentLinkedDeque<>();
    private final AtomicInteger coldStarts = new AtomicInteger();

    WarmInstances(Supplier<StepFunction> factory) {
        this.factory = factory;
    }

    @Override
    public FunctionInstance take() {
        @Nullable FunctionInstance warm = idle.pollFirst();
        if (warm != null) {
            return warm;
        }
        coldStarts.incrementAndGet();
        return new InProcess(factory.get());
    }

    @Override
    public void release(FunctionInstance instance, boolean failed) {
        if (!failed) {
            idle.addFirst(instance);
        }
    }

    @Override
    public int coldStarts() {
        return coldStarts.get();
    }

    /** A platform would kill the process; a function that ignores its interruption goes on here. */
    private record InProcess(StepFunction function) implements FunctionInstance {
        @Override
        public void handle(InputStream event, OutputStream answer, Invocation invocation) throws IOException {
            function.handle(event, answer, invocation);
        }

        @Override
        public void timeUp(Thread handling) {
            handling.interrupt();
        }
    }
}
