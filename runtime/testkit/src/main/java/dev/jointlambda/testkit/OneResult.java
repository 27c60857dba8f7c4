package dev.jointlambda.testkit;

import dev.jointlambda.StepFailure;
import dev.jointlambda.runtime.Edge;
import dev.jointlambda.runtime.json.JsonCodecs;
import dev.jointlambda.runtime.spi.ExecutionRow;
import dev.jointlambda.runtime.spi.ExecutionRow.Ending;
import dev.jointlambda.runtime.spi.PayloadException;
import dev.jointlambda.runtime.spi.StepKey;
import dev.jointlambda.runtime.spi.Value;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * An execution ends at most once: with what its end has committed, because a step has failed for good, or because the
 * sweepers gave it up.
 */
final class OneResult implements Invariant {
    /** What the sweepers name as the exception's class. */
    private static final String GAVE_UP = "dev.jointlambda.GaveUp";

    @Override
    public void check(History.Event event, Progress before, Graph graph, Consumer<String> broken) {
        if (!(event.change() instanceof Change.Ended it)) {
            return;
        }
        if (before.ends() > 0) {
            broken.accept("execution " + it.execution().partition() + " ended twice");
        }
        if (it.after().status() == ExecutionRow.Status.FAILED) {
            if (!before.failed() && !gaveUp(Objects.requireNonNull(it.after().result()))) {
                broken.accept("execution " + it.execution().partition() + " failed, but no step has");
            }
        } else {
            done(Objects.requireNonNull(it.after().result()), before, graph, broken);
        }
    }

    /** Nothing but an arrival or the end itself may be missing: then there is no place to commit a failure in. */
    private static boolean gaveUp(Ending failure) {
        if (!(failure instanceof Ending.Of of)) {
            return false;
        }
        try {
            StepFailure why = JsonCodecs.STEP_FAILURE.decode(of.bytes().array());
            return why != null && why.type().equals(GAVE_UP);
        } catch (PayloadException e) {
            return false; // what is no failure at all is not this one
        }
    }

    private static void done(Ending result, Progress before, Graph graph, Consumer<String> broken) {
        String who = "execution " + before.execution().partition();
        StepKey last = new StepKey(before.execution(), Graph.END, "");
        if (graph.isJoin(Graph.END) && !before.complete(last)) {
            broken.accept(who + " is done before all its ends are");
        }
        if (result instanceof Ending.In in
                && in.key().equals(last)
                && before.rows(last).containsKey(in.owner())) {
            return; // the result is where slot 0 of the ends says
        }
        if (ends(graph).stream().noneMatch(end -> committed(result, end, before))) {
            broken.accept(who + " is done with a result that no end has committed");
        }
    }

    private static boolean committed(Ending result, Graph.Incoming by, Progress before) {
        StepKey end = new StepKey(before.execution(), by.from(), "");
        if (!before.follows(end, by.edge())) {
            return false;
        }
        if (by.edge().kind() == Edge.Kind.SKIP) {
            return result instanceof Ending.Of of && of.bytes().text().equals("null");
        }
        if (result instanceof Ending.In in && before.registers(in.key()).containsKey(in.owner())) {
            return in.key().equals(end);
        }
        Value value = before.value(end);
        return value instanceof Value.Inline inline
                ? result instanceof Ending.Of of && of.bytes().equals(inline.bytes())
                : value != null && result instanceof Ending.Of;
    }

    /** The edges by which the result can come, or its absence. */
    private static List<Graph.Incoming> ends(Graph graph) {
        return graph.into(graph.isJoin(Graph.END) ? Graph.END : "").stream()
                .filter(each ->
                        each.edge().kind() == Edge.Kind.END || each.edge().slot() == 0)
                .toList();
    }
}
