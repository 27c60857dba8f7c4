package dev.jointlambda.runtime;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.spi.Bytes;
import dev.jointlambda.runtime.spi.CloudBinding;
import dev.jointlambda.runtime.spi.ExecutionId;
import dev.jointlambda.runtime.spi.Outcome;
import dev.jointlambda.runtime.spi.Register;
import dev.jointlambda.runtime.spi.StepKey;
import dev.jointlambda.runtime.spi.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A step in an execution that does not exist.
 *
 * @param workflow its workflow
 * @param step its name
 * @param edges what leaves it
 */
record RehearsedStep(WorkflowModel workflow, String step, List<Edge> edges) {
    private static final String EXECUTION = "rehearsal";
    private static final Bytes NOTHING = Bytes.utf8("null");
    private static final Bytes ONE_ITEM = Bytes.utf8("[null]");

    /** Its event, signed as the cloud that stands in signs. */
    byte[] event(CloudBinding standIn) {
        Position position = Position.TOP;
        for (int level = workflow.depth(step); level > 0; level--) {
            position = position.item(0, 1);
        }
        ExecutionId execution = new ExecutionId(workflow.name(), EXECUTION);
        long now = standIn.host().now();
        long later = now + standIn.settings().eventLife().toMillis();
        Envelope envelope = new Envelope(
                new StepKey(execution, step, position.path()),
                workflow.version(),
                position,
                standIn.cloud(),
                origin(),
                NOTHING,
                Map.of(),
                now,
                later,
                later,
                null);
        return Frame.write(EnvelopeCodec.write(envelope), standIn.settings().keys());
    }

    private Origin origin() {
        if (step.equals(workflow.start())) {
            return new Origin.FromExecution();
        }
        boolean join = !Producers.of(workflow, step).edges().isEmpty();
        return join ? Origin.FromJoin.EMPTY : new Origin.Inline(null, false, NOTHING);
    }

    /** What is stored of a register that the step was to write: one that is gone on from along every edge. */
    Register committed(Register written) {
        boolean forEach = edges.stream().anyMatch(edge -> edge.kind() == Edge.Kind.FOR_EACH);
        Map<String, Cloud> placed = new LinkedHashMap<>();
        for (Edge edge : edges) {
            if (edge.leadsOn() && edge.when() != Edge.When.CAUGHT) {
                placed.put(edge.target(), edge.primary());
            }
        }
        return new Register(
                Outcome.OK,
                new Value.Inline(forEach ? ONE_ITEM : NOTHING),
                // Of a list, what this attempt has at hand is none: it goes on from what is stored, as any other would.
                forEach ? EXECUTION : written.nonce(),
                placed,
                forEach ? 1 : Stored.NO_ITEMS,
                written.at(),
                false);
    }
}
