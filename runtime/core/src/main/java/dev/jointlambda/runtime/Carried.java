package dev.jointlambda.runtime;

import dev.jointlambda.runtime.spi.Bytes;
import dev.jointlambda.runtime.spi.Outcome;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The older results that travel with the events of one delivery: those that are at hand, while they are small. Who does not
 * find one in his event reads it from its row.
 */
final class Carried {
    private final Attempt attempt;
    private final Stored stored;
    private final Output output;
    private final Inputs inputs;

    Carried(Attempt attempt, Stored stored, Output output, Inputs inputs) {
        this.attempt = attempt;
        this.stored = stored;
        this.output = output;
        this.inputs = inputs;
    }

    /** What the events along an edge carry, by step. */
    Map<String, Bytes> along(Edge edge) {
        Map<String, Bytes> carried = new LinkedHashMap<>();
        int left = EventWriter.RESULTS_LIMIT;
        for (String step : edge.carries()) {
            Bytes result = step.equals(attempt.key().step()) ? own() : inputs.known(step);
            if (result != null && result.length() <= left) {
                carried.put(step, result);
                left -= result.length();
            }
        }
        return carried;
    }

    /** A failed step has no result. */
    private @Nullable Bytes own() {
        return stored.outcome() == Outcome.OK ? output.atHand() : null;
    }
}
