package dev.jointlambda.runtime;

import dev.jointlambda.Cloud;
import dev.jointlambda.StepContext;
import dev.jointlambda.runtime.json.JsonCodecs;
import dev.jointlambda.runtime.json.JsonWriter;
import dev.jointlambda.runtime.spi.Bytes;
import dev.jointlambda.runtime.spi.Outcome;
import dev.jointlambda.runtime.spi.PayloadCodec;
import dev.jointlambda.runtime.spi.PayloadException;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One delivery of one event to one step: read the inputs, run the user's code, commit, go on. For one thread. */
public final class Delivery {
    private static final System.Logger LOG = System.getLogger("dev.jointlambda");

    private final Attempt attempt;
    private final StepContext context;
    private final CommitPlace place;
    private final Inputs inputs;
    private @Nullable Onward onward;

    Delivery(Attempt attempt, Producers producers, StepContext context) {
        this.attempt = attempt;
        this.context = context;
        this.place = CommitPlace.of(attempt.edges(), attempt.key(), attempt.position(), attempt.owner());
        this.inputs = new Inputs(
                attempt.access(),
                attempt.values(),
                attempt.envelope(),
                producers,
                attempt.workflow().home());
    }

    /**
     * What the only predecessor returned, or, at the start, the execution's input, or, in a forEach, the element. To be
     * called within {@link #run}, as all that reads inputs.
     *
     * @throws PayloadException if it is not of this type, or null
     */
    public <T> T input(PayloadCodec<T> codec) {
        return decode(codec, inputs.only(), "its input");
    }

    /**
     * What one predecessor of a join returned.
     *
     * @param slot the slot it fills
     * @param step the predecessor's name
     * @throws PayloadException if it is not of this type, or null
     */
    public <T> T input(int slot, String step, PayloadCodec<T> codec) {
        return decode(codec, inputs.slot(slot), "what \"" + step + "\" returned");
    }

    /**
     * What every item of a forEach returned, in the order of the elements.
     *
     * @param slot the slot the items fill
     * @param step the step that ends an item
     * @throws PayloadException if one is not of this type, or null
     */
    public <T> List<T> items(int slot, String step, PayloadCodec<T> codec) {
        List<T> items = new ArrayList<>();
        for (Bytes each : inputs.slots(slot)) {
            items.add(decode(codec, each, "what \"" + step + "\" returned for item " + items.size()));
        }
        return items;
    }

    /**
     * The execution's input ({@link dev.jointlambda.Input}).
     *
     * @throws PayloadException if it is not of this type, or null
     */
    public <T> T executionInput(PayloadCodec<T> codec) {
        return decode(codec, inputs.executionInput(), "the execution's input");
    }

    /** The idempotency check: what this step has committed; null if nothing is known to be. */
    public <T extends @Nullable Object> @Nullable Committed<T> committed(PayloadCodec<T> codec) {
        Stored stored = place.read(attempt.access());
        return stored == null ? null : goOn(stored, attempt.envelope().exp(), null);
    }

    /**
     * Runs the user's code; an exception of it becomes a failed result, and so does an input that cannot be read as its
     * type.
     */
    public <T extends @Nullable Object> Result<T> run(StepCode<T> code) {
        inputs.load();
        try {
            return call(code);
        } catch (Inputs.ExecutionInputWanted wanted) {
            inputs.loadExecutionInput();
            return call(code);
        }
    }

    /** Commits a result, once for all attempts: returns what is stored, whoever wrote it. */
    public <T extends @Nullable Object> Committed<T> commit(PayloadCodec<T> codec, Result<T> result) {
        ResultBytes bytes =
                ResultBytes.of(result, codec, attempt.edges(), attempt.key().step(), attempt.cloud());
        // read before the put: an event must not outlive the rows it stands on
        long now = attempt.access().host().now();
        Draft draft = new Draft(
                bytes.outcome(),
                bytes.bytes(),
                bytes.outcome() == Outcome.OK ? placements() : Map.of(),
                bytes.items(),
                attempt.nonce(),
                Math.max(now, inputs.at() + 1));
        Stored stored = place.commit(attempt.access(), attempt.values(), draft);
        return stored.won()
                ? goOn(stored, now + attempt.access().settings().eventLife().toMillis(), bytes.bytes())
                : goOn(stored, attempt.envelope().exp(), null);
    }

    /** Ends the execution if the step has failed, and answers the platform. */
    public void finish(OutputStream answer) throws IOException {
        Onward last = onward;
        if (last == null) {
            throw new IllegalStateException("nothing has been committed in this delivery");
        }
        if (last.failed()) {
            last.fail();
        }
        JsonWriter json = JsonWriter.create();
        json.beginObject();
        json.field("execution", JsonCodecs.STRING, attempt.execution().partition());
        json.field("step", JsonCodecs.STRING, attempt.key().step());
        json.field("index", JsonCodecs.STRING, attempt.key().index());
        json.field("outcome", JsonCodecs.STRING, last.failed() ? "FAILED" : "OK");
        json.endObject();
        answer.write(json.toBytes());
    }

    private <T extends @Nullable Object> Committed<T> goOn(Stored stored, long exp, @Nullable Bytes mine) {
        Onward next = new Onward(attempt, place, stored, exp, mine);
        onward = next;
        return new Committed<>(next);
    }

    private <T extends @Nullable Object> Result<T> call(StepCode<T> code) {
        try {
            return new Result.Returned<>(attempt.access().host().run(() -> logged(code)));
        } catch (Inputs.ExecutionInputWanted wanted) {
            throw wanted;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw attempt.access().stuck("the function instance is being stopped");
        } catch (Exception e) {
            return new Result.Failed<>(Failures.of(e, attempt.key().step(), attempt.cloud(), context.attempt()));
        }
    }

    /** Logs a failure where it happens: what the host does with the outcome, and how often it is asked, is its business. */
    private <T extends @Nullable Object> @Nullable T logged(StepCode<T> code) throws Exception {
        try {
            return code.run(context);
        } catch (Inputs.ExecutionInputWanted wanted) {
            throw wanted;
        } catch (Exception e) {
            LOG.log(Level.WARNING, attempt.access().who() + " failed", e);
            throw e;
        }
    }

    /** The owner of each successor: the one place in which it is chosen. A join's owner is fixed. */
    private Map<String, Cloud> placements() {
        Map<String, Cloud> placed = new LinkedHashMap<>();
        for (Edge edge : attempt.edges()) {
            if (edge.kind() != Edge.Kind.END && edge.kind() != Edge.Kind.LAST) {
                placed.put(edge.target(), edge.primary());
            }
        }
        return placed;
    }

    private <T> T decode(PayloadCodec<T> codec, Bytes json, String what) {
        T value;
        try {
            value = codec.decode(json.array());
        } catch (PayloadException e) {
            throw new PayloadException("cannot read " + what + ": " + e.getMessage(), e);
        }
        if (value == null) {
            throw new PayloadException("cannot read " + what + ": it is null");
        }
        return value;
    }
}
