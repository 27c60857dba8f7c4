package dev.jointlambda.runtime;

import dev.jointlambda.runtime.spi.PayloadCodec;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One delivery of one event to one step: read the inputs, run the user's code, commit, go on. For one thread. */
public final class Delivery {
    Delivery() {}

    /** What the only predecessor returned, or, at the start, the execution's input, or, in a forEach, the element. */
    public <T> T input(PayloadCodec<T> codec) {
        throw new UnsupportedOperationException();
    }

    /**
     * What one predecessor of a join returned.
     *
     * @param slot the slot it fills
     * @param step the predecessor's name
     */
    public <T> T input(int slot, String step, PayloadCodec<T> codec) {
        throw new UnsupportedOperationException();
    }

    /**
     * What every item of a forEach returned, in the order of the elements.
     *
     * @param slot the slot the items fill
     * @param step the step that ends an item
     */
    public <T> List<T> items(int slot, String step, PayloadCodec<T> codec) {
        throw new UnsupportedOperationException();
    }

    /** The execution's input ({@link dev.jointlambda.Input}). */
    public <T> T executionInput(PayloadCodec<T> codec) {
        throw new UnsupportedOperationException();
    }

    /** The idempotency check: what this step has committed; null if nothing is known to be. */
    public <T extends @Nullable Object> @Nullable Committed<T> committed(PayloadCodec<T> codec) {
        throw new UnsupportedOperationException();
    }

    /** Runs the user's code; an exception of it becomes a failed result. */
    public <T extends @Nullable Object> Result<T> run(StepCode<T> code) {
        throw new UnsupportedOperationException();
    }

    /** Commits a result, once for all attempts: returns what is stored, whoever wrote it. */
    public <T extends @Nullable Object> Committed<T> commit(PayloadCodec<T> codec, Result<T> result) {
        throw new UnsupportedOperationException();
    }

    /** Ends the execution if the step has failed, and answers the platform. */
    public void finish(OutputStream answer) throws IOException {
        throw new UnsupportedOperationException();
    }
}
