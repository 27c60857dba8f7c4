package dev.jointlambda.runtime;

import dev.jointlambda.StepFailure;
import dev.jointlambda.runtime.json.JsonCodecs;
import dev.jointlambda.runtime.spi.PayloadCodec;
import dev.jointlambda.runtime.spi.PayloadException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One of the steps that may feed a parameter, at most one of which runs, and how to read what it hands over: always as
 * the type that this step declares, never as the parameter's.
 *
 * @param <T> the type it is handed over as
 */
public final class Fed<T> {
    private final String step;
    private final boolean failure;
    private final Function<byte[], @Nullable T> decoder;

    private Fed(String step, boolean failure, Function<byte[], @Nullable T> decoder) {
        this.step = step;
        this.failure = failure;
        this.decoder = decoder;
    }

    /** By what a step returned; not by its failure. */
    public static <T> Fed<T> by(String step, PayloadCodec<? extends T> codec) {
        return new Fed<>(step, false, codec::decode);
    }

    /** By what a step returned, as one of the types that it may be. */
    public static <S, T> Fed<T> by(String step, PayloadCodec<S> codec, Function<? super S, ? extends T> narrowing) {
        return new Fed<>(step, false, json -> {
            S value = codec.decode(json);
            return value == null ? null : narrowing.apply(value);
        });
    }

    /** By the failure of a step, taken as data. */
    public static Fed<StepFailure> failure(String step) {
        return new Fed<>(step, true, JsonCodecs.STEP_FAILURE::decode);
    }

    /** Reads what has been handed over by one of these. */
    static <T> T take(Given given, List<? extends Fed<? extends T>> producers, String suffix) {
        Fed<? extends T> from = of(given, producers);
        if (from == null) {
            throw new PayloadException("cannot read " + given.name() + suffix + ": it is not an input of this step");
        }
        T value = from.read(given, suffix);
        if (value == null) {
            throw new PayloadException("cannot read " + given.name() + suffix + ": it is null");
        }
        return value;
    }

    /** Reads what has been handed over by one of these; empty if it came from somebody else, or is null. */
    static <T> Optional<T> find(Given given, List<? extends Fed<? extends T>> producers) {
        Fed<? extends T> from = of(given, producers);
        return from == null ? Optional.empty() : Optional.ofNullable(from.read(given, ""));
    }

    /** Reads what has been handed over for every item of a forEach. */
    static <T> List<T> takeAll(List<Given> items, List<? extends Fed<? extends T>> producers) {
        List<T> values = new ArrayList<>(items.size());
        for (Given each : items) {
            values.add(Fed.<T>take(each, producers, " for item " + values.size()));
        }
        return values;
    }

    private static <T> @Nullable Fed<? extends T> of(Given given, List<? extends Fed<? extends T>> producers) {
        if (given.step() == null && producers.size() > 1) {
            throw new PayloadException("cannot read " + given.name()
                    + ": the event does not say which step it comes from; deploy the step that sent it anew");
        }
        for (Fed<? extends T> each : producers) {
            if (each.failure == given.failure() && (given.step() == null || each.step.equals(given.step()))) {
                return each;
            }
        }
        return null;
    }

    private @Nullable T read(Given given, String suffix) {
        try {
            return decoder.apply(given.json().array());
        } catch (PayloadException e) {
            throw new PayloadException("cannot read " + given.name() + suffix + ": " + e.getMessage(), e);
        }
    }
}
