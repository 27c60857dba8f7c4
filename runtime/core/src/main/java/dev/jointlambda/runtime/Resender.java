package dev.jointlambda.runtime;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.WorkflowModel.StepModel;
import dev.jointlambda.runtime.spi.ExecutionRow;
import dev.jointlambda.runtime.spi.StepKey;
import dev.jointlambda.runtime.spi.StoreException;
import dev.jointlambda.runtime.spi.Value;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Sends events of an execution again, made anew from its rows: those of committed steps, which look ahead, take over, and go
 * on from what is stored, and that of a start that has not committed.
 */
final class Resender {
    private static final System.Logger LOG = System.getLogger("dev.jointlambda");

    private final Access access;
    private final WorkflowModel workflow;
    private final ExecutionRow execution;
    private final @Nullable String trace;

    Resender(Access access, WorkflowModel workflow, ExecutionRow execution, @Nullable String trace) {
        this.access = access;
        this.workflow = workflow;
        this.execution = execution;
        this.trace = trace;
    }

    /**
     * What came of it.
     *
     * @param sent how many events a cloud has taken
     * @param failures why others were not taken
     * @param left how many there was no time for
     */
    record Resent(int sent, List<RuntimeException> failures, int left) {}

    /**
     * Sends one event for each step behind which something is missing, even if another one cannot be sent.
     *
     * @param until from when on no further one is sent but the first, in milliseconds since the epoch
     */
    Resent send(Collection<Missing> missing, long until) {
        Map<StepKey, Missing> steps = new LinkedHashMap<>();
        missing.forEach(each -> steps.putIfAbsent(each.resent().key(), each));
        List<Missing> events = List.copyOf(steps.values());
        List<@Nullable RuntimeException> results = new ArrayList<>(Collections.nCopies(events.size(), null));
        AtomicInteger tried = new AtomicInteger();
        List<Runnable> work = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            int place = i;
            work.add(() -> {
                if (place == 0 || access.host().now() < until) {
                    tried.incrementAndGet();
                    results.set(place, sent(events.get(place)));
                }
            });
        }
        if (!work.isEmpty()) {
            access.host().all(work);
        }
        List<RuntimeException> failures = results.stream()
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
        return new Resent(tried.get() - failures.size(), failures, events.size() - tried.get());
    }

    /** Sends an event; returns why that was not possible, or null. */
    private @Nullable RuntimeException sent(Missing missing) {
        Instance instance = missing.resent();
        try {
            send(instance);
            LOG.log(
                    Level.INFO,
                    "{0}: sent the event of {1} again, because {2} is missing",
                    access.who(),
                    instance.name(),
                    missing.what());
            return null;
        } catch (DeliveryException | StoreException e) {
            LOG.log(Level.WARNING, access.who() + ": could not send the event of " + instance.name() + " again", e);
            return e;
        }
    }

    private void send(Instance instance) {
        StepModel step = instance.step();
        send(
                Edge.to(step.name(), step.primary(), step.backup()),
                instance.owner(),
                Successor.referring(instance.key(), instance.position(), instance.origin()),
                instance.since());
    }

    /**
     * Sends an event to a successor that never moves.
     *
     * @param edge the edge to it, for its clouds
     * @param at when what it follows was committed
     * @throws DeliveryException if no cloud has accepted it
     */
    void send(Edge edge, Cloud owner, Successor successor, long at) {
        EventWriter events = new EventWriter(
                access.settings().keys(),
                execution.workflowVersion(),
                execution.input() instanceof Value.Inline inline ? inline.bytes() : null,
                at,
                execution.deadline(),
                access.host().now() + access.settings().eventLife().toMillis(),
                trace);
        new Sender(access, workflow, events).send(edge, owner, successor, Mover.NOBODY);
    }
}
