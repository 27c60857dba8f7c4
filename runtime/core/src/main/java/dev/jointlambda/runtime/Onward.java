package dev.jointlambda.runtime;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.spi.Bytes;
import dev.jointlambda.runtime.spi.Register;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one attempt does after the commit, its own or somebody else's. */
final class Onward {
    private final Attempt attempt;
    private final CommitPlace place;
    private final Stored stored;
    private final long exp;
    private final Output output;
    private final Inputs inputs;
    private final LookAhead ahead;

    /**
     * @param exp from when on the events that follow are dropped
     * @param mine the committed bytes, if this attempt has committed them itself
     * @param inputs what this attempt has read so far
     */
    Onward(Attempt attempt, CommitPlace place, Stored stored, long exp, @Nullable Bytes mine, Inputs inputs) {
        this.attempt = attempt;
        this.place = place;
        this.stored = stored;
        this.exp = exp;
        this.output = new Output(attempt, stored.value(), mine);
        this.inputs = inputs;
        this.ahead = new LookAhead(attempt);
    }

    Stored stored() {
        return stored;
    }

    /** Goes on along those of some edges that the commit says. */
    void follow(List<Edge> leaving) {
        List<Edge> edges = leaving.stream().filter(stored::follows).toList();
        if (edges.isEmpty()) {
            return;
        }
        if (stored.won()) {
            dispatch(edges, stored, this::move);
        } else if (!ahead.allCommitted(edges, stored)) {
            Stored frozen = place.takeOver(attempt.access(), stored);
            if (frozen != null) {
                dispatch(edges, frozen, Mover.NOBODY);
            }
        }
    }

    /** Ends the execution with this step's failure. */
    void fail() {
        new Completion(attempt.access(), attempt.execution(), attempt.workflow()).failed(output.bytes());
    }

    private void dispatch(List<Edge> edges, Stored from, Mover mover) {
        Sender sender = new Sender(attempt.access(), attempt.workflow(), events(from));
        Carried carried = new Carried(attempt, from, output, inputs);
        new Dispatcher(attempt, from, output, carried, ahead, sender, mover).follow(edges);
    }

    private EventWriter events(Stored from) {
        Envelope envelope = attempt.envelope();
        Bytes input = envelope.executionInput();
        return new EventWriter(
                attempt.access().settings().keys(),
                envelope.workflowVersion(),
                input != null && input.length() <= EventWriter.CARRIED_LIMIT ? input : null,
                from.at(),
                envelope.deadline(),
                exp,
                attempt.trace());
    }

    private Cloud move(String successor, Cloud from, Cloud to) {
        Register register = attempt.access().store(attempt.owner()).replace(attempt.key(), successor, from, to);
        return register == null ? from : register.placed().getOrDefault(successor, from);
    }
}
