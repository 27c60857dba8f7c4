package dev.jointlambda.runtime;

import dev.jointlambda.Cloud;
import dev.jointlambda.StepFailure;
import dev.jointlambda.runtime.json.JsonCodecs;
import dev.jointlambda.runtime.json.JsonElements;
import dev.jointlambda.runtime.spi.Bytes;
import dev.jointlambda.runtime.spi.Outcome;
import dev.jointlambda.runtime.spi.PayloadCodec;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A result as it is committed. One that cannot be is a failure of the step: it would fail in the same way every time.
 *
 * @param outcome how the step ended
 * @param bytes the JSON of what it returned, or of its failure
 * @param items how many elements it returned, with a forEach edge; else {@link Stored#NO_ITEMS}
 * @param caught the edge that its failure leads along; null if nobody catches it, or it has not failed
 */
record ResultBytes(
        Outcome outcome, Bytes bytes, int items, @Nullable Edge caught) {
    /** The most arrivals that one join takes. */
    static final int WIDTH_LIMIT = 100_000;

    static <T extends @Nullable Object> ResultBytes of(
            Result<T> result, PayloadCodec<T> codec, List<Edge> edges, String step, Cloud cloud) {
        if (result instanceof Result.Failed<T> failed) {
            return failed(failed.failure(), failed.caught());
        }
        Result.Returned<T> returned = (Result.Returned<T>) result;
        try {
            return returned(returned.value(), codec, edges);
        } catch (RuntimeException e) {
            return failed(Failures.of(e, step, cloud, 1), catching(e, returned.catches()));
        }
    }

    /** The edge that an exception leads along; null if nobody catches it. */
    static @Nullable Edge catching(Exception thrown, List<Caught> catches) {
        for (Caught each : catches) {
            if (each.type().isInstance(thrown)) {
                return each.edge();
            }
        }
        return null;
    }

    private static ResultBytes failed(StepFailure failure, @Nullable Edge caught) {
        return new ResultBytes(Outcome.FAILED, Failures.write(failure), Stored.NO_ITEMS, caught);
    }

    private static <T extends @Nullable Object> ResultBytes returned(T value, PayloadCodec<T> codec, List<Edge> edges) {
        if (value == null && !mayBeNull(codec, edges)) {
            throw new NullPointerException("returned null");
        }
        Bytes bytes = Bytes.of(codec.encode(value));
        int items = Stored.NO_ITEMS;
        for (Edge edge : edges) {
            if (edge.kind() == Edge.Kind.FOR_EACH) {
                items = count(bytes, edge);
            }
        }
        return new ResultBytes(Outcome.OK, bytes, items, null);
    }

    private static int count(Bytes list, Edge forEach) {
        int items = JsonElements.of(list.array()).size();
        for (Edge collector : forEach.collectors()) {
            if (items * (long) collector.slots() > WIDTH_LIMIT) {
                throw new IllegalArgumentException("returned " + items + " elements, but \"" + collector.target()
                        + "\" can collect at most " + WIDTH_LIMIT / collector.slots());
            }
        }
        return items;
    }

    /** A void method does, and an end may, because nobody takes its result but the client. */
    private static boolean mayBeNull(PayloadCodec<?> codec, List<Edge> edges) {
        if (codec == JsonCodecs.NOTHING) {
            return true;
        }
        for (Edge edge : edges) {
            if (edge.leadsOn() && edge.when() != Edge.When.CAUGHT) {
                return false;
            }
        }
        return true;
    }
}
