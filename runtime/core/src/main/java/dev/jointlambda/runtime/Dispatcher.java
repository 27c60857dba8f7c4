package dev.jointlambda.runtime;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.spi.JoinRow;
import dev.jointlambda.runtime.spi.Outcome;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Goes on from a committed output along the edges of its step. */
final class Dispatcher {
    private final Attempt attempt;
    private final Stored stored;
    private final Output output;
    private final Carried carried;
    private final LookAhead ahead;
    private final Sender sender;
    private final Mover mover;

    Dispatcher(
            Attempt attempt,
            Stored stored,
            Output output,
            Carried carried,
            LookAhead ahead,
            Sender sender,
            Mover mover) {
        this.attempt = attempt;
        this.stored = stored;
        this.output = output;
        this.carried = carried;
        this.ahead = ahead;
        this.sender = sender;
        this.mover = mover;
    }

    /** Follows all of these edges, even if one of them fails; then the failure is thrown. */
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
            case JOIN, COLLECT, LAST, SKIP -> arrive(edge);
            case FOR_EACH ->
                new ForEachDispatch(attempt, ahead, sender, mover)
                        .dispatch(edge, placed(edge), stored, output, carried.along(edge));
            case END -> completion().done(attempt.key(), attempt.owner(), output.atHand());
        }
    }

    private Successor successor(Edge edge) {
        Origin reference = new Origin.FromRegister(
                attempt.owner(), attempt.key().step(), attempt.key().index(), Origin.FromRegister.WHOLE);
        return new Successor(
                attempt.key(edge.target(), attempt.position()),
                attempt.position(),
                output.atHand(),
                attempt.key().step(),
                stored.outcome() == Outcome.FAILED,
                reference,
                carried.along(edge));
    }

    /** Whoever sees the join complete invokes it, also on a copy: its own commit makes repeats harmless. */
    private void arrive(Edge edge) {
        Arrival arrival = Arrival.of(edge, attempt.execution(), attempt.position());
        JoinRow row = stored.row();
        if (row == null) {
            row = arrival.mark(attempt.access(), attempt.owner());
        }
        if (!Arrival.ready(row)) {
            goOn(Window.after(attempt.workflow(), attempt.execution(), attempt.position(), edge));
        } else if (arrival.join().step().equals(Arrival.END)) {
            completion().done(arrival, row);
        } else {
            Successor join =
                    Successor.referring(arrival.join(), arrival.position(), Origin.FromJoin.of(arrival.expected()));
            sender.send(edge, arrival.owner(), join, Mover.NOBODY);
        }
    }

    /** A copy does not send again what has committed: that goes on by itself. */
    private void goOn(@Nullable Window window) {
        if (window != null && (stored.won() || !ahead.committed(window))) {
            sender.send(window.items().forEach(), window.owner(), window.item(), Mover.NOBODY);
        }
    }

    private Completion completion() {
        return new Completion(attempt.access(), attempt.execution(), attempt.workflow());
    }

    private Cloud placed(Edge edge) {
        return stored.placed().getOrDefault(edge.target(), edge.primary());
    }
}
