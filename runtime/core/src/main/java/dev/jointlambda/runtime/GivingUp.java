package dev.jointlambda.runtime;

import dev.jointlambda.Cloud;
import dev.jointlambda.StepFailure;
import dev.jointlambda.runtime.spi.Bytes;
import dev.jointlambda.runtime.spi.ExecutionRow;
import dev.jointlambda.runtime.spi.JoinRow;
import dev.jointlambda.runtime.spi.Outcome;
import dev.jointlambda.runtime.spi.Register;
import dev.jointlambda.runtime.spi.StepKey;
import dev.jointlambda.runtime.spi.Sweeps;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Ends an execution that cannot go on, by a failure in the place of a step that does not commit. Nobody catches it: whoever
 * would go on from there is as likely not to run. A step that commits meanwhile has won, and nothing is lost. Where nothing is
 * missing but an arrival or the end, that is done as the committed step would have done it, with what follows from it: an
 * execution is FAILED only if a failure is committed.
 */
final class GivingUp {
    /** What stands in the failure for the class of the exception. There is no such class: nothing was thrown. */
    static final String TYPE = "dev.jointlambda.GaveUp";

    private static final System.Logger LOG = System.getLogger("dev.jointlambda");

    private final Access access;
    private final WorkflowModel workflow;
    private final ExecutionRow execution;
    private final Resender resender;
    private final Sweeps sweeps;
    private final Completion completion;

    /**
     * @param resender sends events of the execution
     * @param sweeps what has been tried
     */
    GivingUp(Access access, WorkflowModel workflow, ExecutionRow execution, Resender resender, Sweeps sweeps) {
        this.access = access;
        this.workflow = workflow;
        this.resender = resender;
        this.execution = execution;
        this.sweeps = sweeps;
        this.completion = new Completion(access, execution.id(), workflow);
    }

    /** Whether the execution has been ended, by one of the things that are missing. */
    boolean end(List<Missing> missing) {
        for (Missing each : missing) {
            Instance step = each.step();
            if (step == null ? finished(each.resent()) : failed(each, step)) {
                LOG.log(
                        Level.WARNING,
                        "{0}: ended by the sweeper after {1} events, because {2} is missing",
                        access.who(),
                        sweeps.sent(),
                        each.what());
                return true;
            }
        }
        return false;
    }

    private boolean failed(Missing missing, Instance step) {
        Bytes failure = committed(missing, step);
        if (failure != null) {
            completion.failed(failure);
        }
        return failure != null;
    }

    /** Does what a committed step does at a join and at the end. Returns whether that was the end. */
    private boolean finished(Instance committed) {
        RowReader.Read<Stored> read =
                new RowReader(access).commits(List.of(committed)).get(committed.key());
        Stored stored = read == null ? null : read.found();
        if (stored == null) {
            return false; // its store cannot be reached now
        }
        if (stored.uncaught()) {
            completion.failed(new Values(access, execution.id()).read(committed.owner(), stored.value()));
            return true;
        }
        boolean ended = false;
        for (Edge edge : committed.step().edges()) {
            if (stored.follows(edge)) {
                ended |= finished(committed, stored, edge);
            }
        }
        return ended;
    }

    private boolean finished(Instance committed, Stored stored, Edge edge) {
        return switch (edge.kind()) {
            case END -> {
                completion.done(committed.key(), committed.owner(), null);
                yield true;
            }
            case JOIN, COLLECT, LAST, SKIP -> {
                Arrival at = Arrival.of(edge, execution.id(), committed.position());
                JoinRow own = stored.row();
                JoinRow row = own == null ? at.mark(access, committed.owner()) : own;
                boolean ready = Arrival.ready(row);
                if (ready && at.ends()) {
                    completion.done(at, row);
                } else if (ready) {
                    Origin arrivals = Origin.FromJoin.of(at.expected());
                    goOn(edge, at.owner(), Successor.referring(at.join(), at.position(), arrivals), stored.at());
                } else {
                    Window next = Window.after(workflow, execution.id(), committed.position(), edge);
                    if (next != null) {
                        goOn(next.items().forEach(), next.owner(), next.item(), stored.at());
                    }
                }
                yield ready && at.ends();
            }
            case INVOKE, FOR_EACH -> false;
        };
    }

    /** Sends what follows from an arrival; unless that is too late, or no cloud takes it: then the next sweep finds it missing. */
    private void goOn(Edge edge, Cloud owner, Successor successor, long at) {
        if (access.host().now() >= execution.deadline()) {
            return;
        }
        try {
            resender.send(edge, owner, successor, at);
        } catch (DeliveryException e) {
            LOG.log(Level.WARNING, access.who() + ": has recorded an arrival, and could not go on from it", e);
        }
    }

    /** The failure that is committed in a step's place, ours or its own; null if the step has not failed. */
    private @Nullable Bytes committed(Missing missing, Instance step) {
        Cloud owner = frozen(step);
        if (owner == null) {
            return null;
        }
        Values values = new Values(access, execution.id());
        Draft draft = new Draft(
                Outcome.FAILED,
                failure(missing, step, owner),
                Map.of(),
                Stored.NO_ITEMS,
                access.host().nonce(),
                Math.max(access.host().now(), missing.since() + 1));
        Stored stored = CommitPlace.of(step.step().edges(), step.key(), step.position(), owner)
                .commit(access, values, draft);
        return stored.uncaught() ? values.read(owner, stored.value()) : null;
    }

    /** The owner of a step, from now on for good: the register that names it is taken over. Null if that is gone. */
    private @Nullable Cloud frozen(Instance step) {
        if (!(step.origin() instanceof Origin.FromRegister from)) {
            return step.owner(); // the start and joins never move
        }
        Register register = access.store(from.owner()).takeOver(new StepKey(execution.id(), from.step(), from.index()));
        return register == null
                ? null
                : register.placed().getOrDefault(step.step().name(), step.owner());
    }

    private Bytes failure(Missing missing, Instance of, Cloud owner) {
        String tried = sweeps.sent() == 0
                ? "it is too late to send anything again"
                : "from " + Instant.ofEpochMilli(sweeps.since()) + " on, the event of "
                        + missing.resent().name() + " was sent again " + sweeps.sent() + " times";
        String message = missing.what() + " is missing since " + Instant.ofEpochMilli(missing.since()) + ": " + tried
                + "; see what its function and that of " + of.name()
                + " have logged, and start the execution anew under another id";
        return Failures.write(new StepFailure(of.step().name(), TYPE, message, owner, Math.max(1, sweeps.sent())));
    }
}
