package dev.jointlambda.runtime;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.spi.Bytes;
import dev.jointlambda.runtime.spi.SigningKeys;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes the events that one commit leads to, with as much in them as fits.
 *
 * @param keys sign them
 * @param workflowVersion the version of the graph the execution runs on
 * @param executionInput the execution's input, to travel along if it fits; null to leave it in its row
 * @param at causal time of the commit
 * @param deadline when the execution is too late
 * @param exp from when on the events are dropped
 * @param trace the trace header to go on with; null if there is none
 */
record EventWriter(
        SigningKeys keys,
        int workflowVersion,
        @Nullable Bytes executionInput,
        long at,
        long deadline,
        long exp,
        @Nullable String trace) {
    /** The largest execution input that travels with every event. */
    static final int CARRIED_LIMIT = 8 * 1024;

    /** How much of older results travels with one event, all together. */
    static final int RESULTS_LIMIT = 8 * 1024;

    /**
     * The event of a successor; longer than the limit only if it is so even with everything left out that can be read
     * elsewhere.
     */
    byte[] write(Successor successor, Cloud owner, int limit) {
        byte[] event = write(successor, owner, true, true, true);
        if (event.length > limit && !successor.carried().isEmpty()) {
            event = write(successor, owner, true, true, false);
        }
        if (event.length > limit) {
            event = write(successor, owner, true, false, false);
        }
        if (event.length > limit) {
            event = write(successor, owner, false, true, false);
        }
        if (event.length > limit) {
            event = write(successor, owner, false, false, false);
        }
        return event;
    }

    private byte[] write(Successor successor, Cloud owner, boolean inline, boolean input, boolean carry) {
        Bytes value = successor.value();
        Envelope envelope = new Envelope(
                successor.key(),
                workflowVersion,
                successor.position(owner),
                owner,
                inline && value != null
                        ? new Origin.Inline(successor.from(), successor.failure(), value)
                        : successor.reference(),
                input ? executionInput : null,
                carry ? successor.carried() : Map.of(),
                at,
                deadline,
                exp,
                trace);
        return Frame.write(EnvelopeCodec.write(envelope), keys);
    }
}
