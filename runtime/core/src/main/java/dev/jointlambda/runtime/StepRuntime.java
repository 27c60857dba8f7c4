package dev.jointlambda.runtime;

import dev.jointlambda.runtime.spi.CloudBinding;
import dev.jointlambda.runtime.spi.StepKey;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one generated function stands on; made once per function instance. Safe for many threads. */
public final class StepRuntime implements Rehearsable {
    private final CloudBinding cloud;
    private final WorkflowModel workflow;
    private final String step;
    private final List<Edge> edges;
    private final Producers producers;
    private final Reception reception;
    private final Breakers breakers = new Breakers();

    private StepRuntime(CloudBinding cloud, WorkflowModel workflow, String step, List<Edge> edges) {
        this.cloud = cloud;
        this.workflow = workflow;
        this.step = step;
        this.edges = edges;
        this.producers = Producers.of(workflow, step);
        this.reception = new Reception(name(), cloud.settings(), cloud.host());
    }

    /**
     * The runtime of one step.
     *
     * @param cloud what the function is bound to
     * @param workflow the workflow's graph
     * @param step the step's name
     * @param edges every edge that leaves the step, in source order
     * @throws IllegalArgumentException if the graph has no such step, or other edges for it
     */
    public static StepRuntime of(CloudBinding cloud, WorkflowModel workflow, String step, Edge... edges) {
        List<Edge> leaving = List.of(edges);
        if (!workflow.step(step).edges().equals(leaving)) {
            throw new IllegalArgumentException("the function of step \"" + step + "\" of the workflow \""
                    + workflow.name() + "\" has other edges than the graph: generate both anew");
        }
        return new StepRuntime(cloud, workflow, step, leaving);
    }

    /**
     * Takes a delivery in.
     *
     * @return the delivery; null if there is nothing to do: the event is empty, forged, expired or malformed, which is
     *     counted and logged
     * @throws IOException if the event cannot be read
     * @throws DeliveryException if the delivery must be repeated: the event is of a newer wire version, or signed with an
     *     unknown key, or for another function than this one
     */
    public @Nullable Delivery receive(InputStream event, Invocation invocation) throws IOException {
        Envelope envelope = reception.read(event.readNBytes(Reception.LIMIT + 1));
        if (envelope == null) {
            return null;
        }
        StepKey key = envelope.key();
        if (!key.step().equals(step)
                || !key.execution().workflow().equals(workflow.name())
                || envelope.workflowVersion() != workflow.version()) {
            throw new DeliveryException(name() + ": the event is for step \"" + key.step() + "\" of the workflow \""
                    + key.execution().workflow() + "\", version " + envelope.workflowVersion() + " (execution "
                    + key.execution().id() + "); nothing was run, check which function it was sent to");
        }
        String who = "execution " + key.execution().partition() + ", step \"" + step + "\""
                + (key.index().isEmpty() ? "" : " item " + key.index());
        Access access = Access.ofDelivery(
                cloud, who, invocation.deadline(), breakers.at(cloud.host().now()));
        Attempt attempt = new Attempt(
                workflow,
                edges,
                cloud.cloud(),
                access,
                new Values(access, key.execution()),
                envelope,
                cloud.host().nonce(),
                invocation.trace() == null ? envelope.trace() : invocation.trace());
        return new Delivery(
                attempt,
                producers,
                new AttemptContext(
                        key,
                        envelope.position().index(),
                        1,
                        cloud.cloud(),
                        Instant.ofEpochMilli(invocation.deadline())));
    }

    /** How many events this function instance has dropped. */
    public DropCounts dropped() {
        return reception.drops();
    }

    @Override
    public CloudBinding cloud() {
        return cloud;
    }

    @Override
    public void rehearse(Rehearsed function, CloudBinding standIn) throws IOException {
        RehearsedStep rehearsed = new RehearsedStep(workflow, step, edges);
        new Rehearsal(standIn, rehearsed::committed).run(function, rehearsed.event(standIn));
    }

    private String name() {
        return "step \"" + step + "\" of the workflow \"" + workflow.name() + "\", version " + workflow.version()
                + ", on " + cloud.cloud();
    }
}
