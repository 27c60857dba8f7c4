package dev.jointlambda.runtime;

import dev.jointlambda.runtime.spi.CloudBinding;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** What one generated function stands on; made once per function instance. Safe for many threads. */
public final class StepRuntime {
    private StepRuntime() {}

    /**
     * The runtime of one step.
     *
     * @param cloud what the function is bound to
     * @param workflow the workflow's graph
     * @param step the step's name
     * @param edges every edge that leaves the step, in source order
     */
    public static StepRuntime of(CloudBinding cloud, WorkflowModel workflow, String step, Edge... edges) {
        throw new UnsupportedOperationException();
    }

    /**
     * Takes a delivery in.
     *
     * @return the delivery; null if there is nothing to do: the event is empty, forged, expired or malformed, which is
     *     counted and logged
     * @throws IOException if the event cannot be read
     * @throws DeliveryException if the delivery must be repeated: the event is of a newer wire version, or signed with an
     *     unknown key
     */
    public @Nullable Delivery receive(InputStream event, Invocation invocation) throws IOException {
        throw new UnsupportedOperationException();
    }
}
