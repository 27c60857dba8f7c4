package dev.jointlambda.runtime;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.spi.JoinRow;
import java.util.ArrayList;
import java.util.List;

/** Goes on from a committed output along the edges of its step. */
final class Dispatcher {
    private final Attempt attempt;
    private final Stored stored;
    private final Output output;
    private final Sender sender;
    private final Mover mover;

    Dispatcher(Attempt attempt, Stored stored, Output output, Sender sender, Mover mover) {
        this.attempt = attempt;
        this.stored = stored;
        this.output = output;
        this.sender = sender;
        this.mover = mover;
    }

    /** Follows all edges, even if one of them fails; then the failure is thrown. */
    void follow(List<Edge> edges) {
        if (edges.size() == 1) {
            follow(edges.get(0));
            return;
        }
        List<Runnable> work = new ArrayList<>();
        for (Edge edge : edges) {
            work.add(() -> follow(edge));
        }
        attempt.access().host().all(work);
    }

    private void follow(Edge edge) {
        switch (edge.kind()) {
            case INVOKE -> sender.send(edge, placed(edge), successor(edge), mover);
            case JOIN, COLLECT, LAST -> arrive(edge);
            case FOR_EACH -> new ForEachDispatch(attempt, sender, mover).dispatch(edge, placed(edge), stored, output);
            case END -> completion().done(attempt.key(), attempt.owner(), output.atHand());
        }
    }

    private Successor successor(Edge edge) {
        Origin reference = new Origin.FromRegister(
                attempt.owner(), attempt.key().step(), attempt.key().index(), Origin.FromRegister.WHOLE);
        return new Successor(
                attempt.key(edge.target(), attempt.position()), attempt.position(), output.atHand(), reference);
    }

    /** Whoever sees the join complete invokes it, also on a copy: its own commit makes repeats harmless. */
    private void arrive(Edge edge) {
        Arrival arrival = Arrival.of(edge, attempt.execution(), attempt.position());
        JoinRow row = stored.row();
        if (row == null) {
            row = attempt.access()
                    .store(arrival.owner())
                    .mark(arrival.join(), arrival.expected(), arrival.slot(), attempt.owner());
        }
        if (!Arrival.ready(row)) {
            return;
        }
        if (edge.kind() == Edge.Kind.LAST) {
            completion().done(arrival, row);
        } else {
            Successor join = new Successor(arrival.join(), arrival.position(), null, new Origin.FromJoin(false));
            sender.send(edge, arrival.owner(), join, Mover.NOBODY);
        }
    }

    private Completion completion() {
        return new Completion(attempt.access(), attempt.execution(), attempt.workflow());
    }

    private Cloud placed(Edge edge) {
        return stored.placed().getOrDefault(edge.target(), edge.primary());
    }
}
