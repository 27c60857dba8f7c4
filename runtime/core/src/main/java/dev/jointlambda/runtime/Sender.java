package dev.jointlambda.runtime;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.spi.FunctionInvoker;
import dev.jointlambda.runtime.spi.FunctionInvoker.Answer;
import org.jspecify.annotations.Nullable;

/**
 * Hands an event to one of the clouds of its step. The owner of the step's register decides which copies of the event are
 * harmless: all copies must name the same owner, so the owner moves only while provably no copy is anywhere.
 */
final class Sender {
    private final Access access;
    private final WorkflowModel workflow;
    private final EventWriter events;

    Sender(Access access, WorkflowModel workflow, EventWriter events) {
        this.access = access;
        this.workflow = workflow;
        this.events = events;
    }

    /**
     * Sends an event with failover.
     *
     * @param edge the edge to the step, for its clouds
     * @param placed the owner as stored, and the cloud to try first
     * @param mover moves the owner after a definite rejection; at most one such move is asked for
     * @return the owner under which the event was accepted
     * @throws DeliveryException if no cloud has accepted it
     */
    Cloud send(Edge edge, Cloud placed, Successor successor, Mover mover) {
        Answer first = invoke(placed, placed, successor);
        if (first instanceof Answer.Accepted) {
            return placed;
        }
        Cloud other = edge.other(placed);
        if (other == null) {
            throw refused(successor, placed, first, null, null);
        }
        Cloud owner =
                first instanceof Answer.Rejected ? mover.move(successor.key().step(), placed, other) : placed;
        Answer second = invoke(other, owner, successor);
        if (second instanceof Answer.Accepted) {
            return owner;
        }
        // the owner has moved, but its cloud does not take the event: the first cloud may, for the new owner
        if (owner == other && invoke(placed, owner, successor) instanceof Answer.Accepted) {
            return owner;
        }
        throw refused(successor, placed, first, other, second);
    }

    private Answer invoke(Cloud on, Cloud owner, Successor successor) {
        FunctionInvoker functions = access.functions(on);
        byte[] event = events.write(successor, owner, functions.eventLimit());
        if (event.length > functions.eventLimit()) {
            return new Answer.Rejected("its event has " + event.length
                    + " bytes even without the input, over the limit of " + functions.eventLimit());
        }
        String function = workflow.functionName(
                access.settings().prefix(), successor.key().step());
        return functions.invokeAsync(function, access.host().nonce(), event);
    }

    private DeliveryException refused(
            Successor successor, Cloud placed, Answer first, @Nullable Cloud other, @Nullable Answer second) {
        String why = placed + " " + describe(first);
        if (other != null && second != null) {
            why += ", " + other + " " + describe(second);
        }
        return access.stuck("could not hand over to step \"" + successor.key().step() + "\": " + why);
    }

    private static String describe(Answer answer) {
        if (answer instanceof Answer.Rejected rejected) {
            return "refused (" + rejected.reason() + ")";
        }
        return answer instanceof Answer.Unknown unknown ? "did not answer (" + unknown.reason() + ")" : "accepted";
    }
}
