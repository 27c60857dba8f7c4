package dev.jointlambda.runtime;

import dev.jointlambda.StepContext;
import dev.jointlambda.StepFailure;
import dev.jointlambda.runtime.json.JsonCodecs;
import dev.jointlambda.runtime.json.JsonWriter;
import dev.jointlambda.runtime.spi.Bytes;
import dev.jointlambda.runtime.spi.PayloadCodec;
import dev.jointlambda.runtime.spi.PayloadException;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One delivery of one event to one step: read the inputs, run the user's code, commit, go on. For one thread. */
@SuppressWarnings("varargs") // the arrays are read only, at once
public final class Delivery {
    private final Attempt attempt;
    private final StepContext context;
    private final CommitPlace place;
    private final Inputs inputs;
    private @Nullable Onward onward;

    Delivery(Attempt attempt, Producers producers, StepContext context) {
        this.attempt = attempt;
        this.context = context;
        this.place = CommitPlace.of(attempt.edges(), attempt.key(), attempt.position(), attempt.owner());
        this.inputs = new Inputs(attempt.access(), attempt.values(), attempt.workflow(), attempt.envelope(), producers);
    }

    /**
     * What the only predecessor returned, or, at the start, the execution's input, or, in a forEach, the element. To be
     * called within {@link #run}, as all that reads inputs.
     *
     * @throws PayloadException if it is not of this type, or null
     */
    public <T> T input(PayloadCodec<T> codec) {
        return decode(codec, inputs.only().json(), "its input");
    }

    /**
     * What one predecessor of a join returned.
     *
     * @param slot the slot it fills
     * @param step the predecessor's name
     * @throws PayloadException if it is not of this type, or null
     */
    public <T> T input(int slot, String step, PayloadCodec<T> codec) {
        return input(slot, Fed.by(step, codec));
    }

    /**
     * What that one of several predecessors handed over which has run.
     *
     * @param producers those whose value is taken
     * @throws PayloadException if it is not of this type, or null, or came from none of these
     */
    @SafeVarargs
    public final <T> T input(Fed<? extends T>... producers) {
        return Fed.take(inputs.only(), List.of(producers), "");
    }

    /**
     * What that one of several predecessors handed over to a slot of a join which has run.
     *
     * @param slot the slot they fill
     * @param producers those whose value is taken
     * @throws PayloadException if it is not of this type, or null, or came from none of these
     */
    @SafeVarargs
    public final <T> T input(int slot, Fed<? extends T>... producers) {
        return Fed.take(inputs.slot(slot), List.of(producers), "");
    }

    /**
     * As {@link #input(Fed...)}; empty if it came from none of these, or is null.
     *
     * @throws PayloadException if it is not of this type
     */
    @SafeVarargs
    public final <T> Optional<T> optional(Fed<? extends T>... producers) {
        return Fed.find(inputs.only(), List.of(producers));
    }

    /**
     * As {@link #input(int, Fed...)}; empty if it came from none of these, or is null.
     *
     * @throws PayloadException if it is not of this type
     */
    @SafeVarargs
    public final <T> Optional<T> optional(int slot, Fed<? extends T>... producers) {
        return Fed.find(inputs.slot(slot), List.of(producers));
    }

    /**
     * What every item of a forEach returned, in the order of the elements.
     *
     * @param slot the slot the items fill
     * @param step the step that ends an item
     * @throws PayloadException if one is not of this type, or null
     */
    public <T> List<T> items(int slot, String step, PayloadCodec<T> codec) {
        return items(slot, Fed.by(step, codec));
    }

    /**
     * What every item of a forEach handed over, in the order of the elements.
     *
     * @param slot the slot the items fill
     * @param producers the steps that may end an item
     * @throws PayloadException if one is not of this type, or null, or came from none of these
     */
    @SafeVarargs
    public final <T> List<T> items(int slot, Fed<? extends T>... producers) {
        return Fed.takeAll(inputs.slots(slot), List.of(producers));
    }

    /**
     * The failure of the only predecessor.
     *
     * @param step the predecessor's name
     */
    public StepFailure failure(String step) {
        return input(Fed.failure(step));
    }

    /**
     * The failure of one predecessor of a join.
     *
     * @param slot the slot it fills
     * @param step the predecessor's name
     */
    public StepFailure failure(int slot, String step) {
        return input(slot, Fed.failure(step));
    }

    /**
     * What an earlier step returned ({@link dev.jointlambda.From}), in the same item of every forEach that both are in.
     *
     * @throws PayloadException if it is not of this type, or null
     */
    public <T> T result(String step, PayloadCodec<T> codec) {
        return decode(codec, inputs.older().one(step, true).orElseThrow(), "what \"" + step + "\" returned");
    }

    /**
     * What an earlier step returned, as {@link #result}; empty if it did not run, failed, or returned null.
     *
     * @throws PayloadException if it is not of this type
     */
    public <T> Optional<T> resultIfAny(String step, PayloadCodec<? extends T> codec) {
        return inputs.older()
                .one(step, false)
                .flatMap(json -> Fed.find(new Given(step, false, json), List.of(Fed.by(step, codec))));
    }

    /**
     * What an earlier step returned for every item of a forEach that has been collected, in the order of the elements.
     *
     * @param step the step, which runs in each item
     * @param list the step over whose elements the forEach ran
     * @throws PayloadException if one is not of this type, or null
     */
    public <T> List<T> results(String step, String list, PayloadCodec<? extends T> codec) {
        return Fed.takeAll(inputs.older().all(step, list), List.of(Fed.by(step, codec)));
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
     *
     * @param caught where failures lead, the most specific first: the first that fits counts; see {@link Caught} for what
     *     fits
     */
    public <T extends @Nullable Object> Result<T> run(StepCode<T> code, Caught... caught) {
        List<Caught> catches = List.of(caught);
        inputs.load();
        while (true) {
            try {
                return call(code, catches);
            } catch (Wanted wanted) {
                inputs.load(wanted); // each is wanted once, and there are as many as the step has parameters
            }
        }
    }

    /** Commits a result, once for all attempts: returns what is stored, whoever wrote it. */
    public <T extends @Nullable Object> Committed<T> commit(PayloadCodec<T> codec, Result<T> result) {
        return put(Choice.none(attempt, bytes(codec, result)));
    }

    /**
     * Commits the result of a step that chooses, and its choice with it, once for all attempts: returns what is stored,
     * whoever wrote it. A null is a failure of the step.
     *
     * @param choice says for a result which edge is followed
     * @throws IllegalStateException if the choice is no edge of this step that can be chosen: the generated code is wrong
     */
    public <T> Committed<T> commit(
            PayloadCodec<T> codec, Result<T> result, Function<? super T, @Nullable Edge> choice) {
        return put(Choice.of(attempt, bytes(codec, result), result, choice));
    }

    /** Ends the execution if the step has failed, and answers the platform. */
    public void finish(OutputStream answer) throws IOException {
        Onward last = onward;
        if (last == null) {
            throw new IllegalStateException("nothing has been committed in this delivery");
        }
        Stored stored = last.stored();
        if (stored.uncaught()) {
            last.fail();
        }
        JsonWriter json = JsonWriter.create();
        json.beginObject();
        json.field("execution", JsonCodecs.STRING, attempt.execution().partition());
        json.field("step", JsonCodecs.STRING, attempt.key().step());
        json.field("index", JsonCodecs.STRING, attempt.key().index());
        json.field("outcome", JsonCodecs.STRING, stored.outcome().name());
        json.endObject();
        answer.write(json.toBytes());
    }

    private <T extends @Nullable Object> ResultBytes bytes(PayloadCodec<T> codec, Result<T> result) {
        return ResultBytes.of(result, codec, attempt.edges(), attempt.key().step(), attempt.cloud());
    }

    private <T extends @Nullable Object> Committed<T> put(Choice choice) {
        ResultBytes result = choice.result();
        // read before the put: an event must not outlive the rows it stands on
        long now = attempt.access().host().now();
        Draft draft = new Draft(
                result.outcome(),
                result.bytes(),
                choice.placements(),
                result.items(),
                attempt.nonce(),
                Math.max(now, inputs.at() + 1));
        Stored stored = place.commit(attempt.access(), attempt.values(), draft);
        return stored.won()
                ? goOn(stored, now + attempt.access().settings().eventLife().toMillis(), result.bytes())
                : goOn(stored, attempt.envelope().exp(), null);
    }

    private <T extends @Nullable Object> Committed<T> goOn(Stored stored, long exp, @Nullable Bytes mine) {
        Onward next = new Onward(attempt, place, stored, exp, mine, inputs);
        onward = next;
        return new Committed<>(next);
    }

    private <T extends @Nullable Object> Result<T> call(StepCode<T> code, List<Caught> catches) {
        try {
            return new Result.Returned<>(attempt.access().host().run(() -> logged(code, catches)), catches);
        } catch (Wanted wanted) {
            throw wanted;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw attempt.access().stuck("the function instance is being stopped");
        } catch (Exception e) {
            return new Result.Failed<>(
                    Failures.of(e, attempt.key().step(), attempt.cloud(), context.attempt()),
                    ResultBytes.catching(e, catches));
        }
    }

    /** Logs a failure where it happens: what the host does with the outcome, and how often it is asked, is its business. */
    private <T extends @Nullable Object> @Nullable T logged(StepCode<T> code, List<Caught> catches) throws Exception {
        try {
            return code.run(context);
        } catch (Wanted wanted) {
            throw wanted;
        } catch (Exception e) {
            Edge caught = ResultBytes.catching(e, catches);
            if (caught == null) {
                RuntimeLog.get().log(Level.WARNING, attempt.access().who() + " failed", e);
            } else {
                RuntimeLog.get()
                        .log(
                                Level.INFO,
                                attempt.access().who() + " failed, and goes on to \"" + caught.target() + "\": " + e);
            }
            throw e;
        }
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
