package dev.jointlambda.testkit;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.Edge;
import dev.jointlambda.runtime.spi.Bytes;
import dev.jointlambda.runtime.spi.Register;
import dev.jointlambda.runtime.spi.StepKey;
import dev.jointlambda.runtime.spi.Value;
import dev.jointlambda.testkit.Graph.Branch;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * A step instance commits only after what leads to it has committed that it goes there; a slot is marked only for a register
 * that says so. What an event carries is what was committed.
 */
final class InputsCommitted implements Invariant {
    @Override
    public void check(History.Event event, Progress before, Graph graph, Consumer<String> broken) {
        if (event.change() instanceof Change.Committed it) {
            if (!inputsOf(it.key(), before, graph)) {
                broken.accept(it.key().registerKey() + " was committed before its inputs");
            }
        } else if (event.change() instanceof Change.Arrived it) {
            arrived(it, before, graph, broken);
        } else if (event.change() instanceof Change.Marked it) {
            marked(it, before, graph, broken);
        } else if (event.change() instanceof Change.Sent it) {
            it.carried().forEach((step, result) -> carried(it, step, result, before, graph, broken));
        }
    }

    private static void arrived(Change.Arrived it, Progress before, Graph graph, Consumer<String> broken) {
        String slot = "slot " + it.slot() + " of " + it.join().joinKey();
        StepKey branch = null;
        for (Branch each : graph.branches(it.join(), it.expected(), it.slot())) {
            if (each.key().step().equals(it.outcome().step())) {
                branch = each.key();
            }
        }
        if (branch == null) {
            broken.accept(slot + " was committed by " + it.outcome().step() + ", which does not lead there");
        } else if (!inputsOf(branch, before, graph)) {
            broken.accept(slot + " was committed before its inputs");
        }
    }

    private static void marked(Change.Marked it, Progress before, Graph graph, Consumer<String> broken) {
        String slot = "slot " + it.slot() + " of " + it.join().joinKey();
        StepKey join = WideJoins.joinOf(it.join());
        int arrivals = WideJoins.isShard(it.join()) ? WideJoins.arrivals(join, before, graph) : it.expected();
        if (join.equals(it.join()) && WideJoins.areSharded(WideJoins.arrivals(join, before, graph))) {
            if (!before.complete(join.shard(it.slot()))) {
                broken.accept(slot + " was marked before its shard was complete");
            }
            return;
        }
        List<Branch> branches = graph.branches(join, arrivals, WideJoins.first(it.join()) + it.slot());
        if (branches.stream().noneMatch(branch -> marks(branch, it.owner(), before))) {
            broken.accept(slot + " was marked, but " + it.owner() + " has no register of " + listed(branches)
                    + " that leads there");
        }
    }

    private static boolean marks(Branch branch, Cloud owner, Progress before) {
        Register register = before.registers(branch.key()).get(owner);
        return register != null && branch.edge().followed(register);
    }

    private static void carried(
            Change.Sent it, String step, Bytes result, Progress before, Graph graph, Consumer<String> broken) {
        StepKey older = graph.before(it.key(), step);
        Value value = before.result(older);
        if (value == null
                || (value instanceof Value.Inline inline && !inline.bytes().equals(result))) {
            broken.accept("an event for " + it.key().step() + "[" + it.key().index() + "] carries what " + older.step()
                    + "[" + older.index() + "] has not committed");
        }
    }

    /** Whether what leads to a step instance has committed; the arrivals of a join are {@link JoinSound}'s. */
    static boolean inputsOf(StepKey key, Progress before, Graph graph) {
        List<Graph.Incoming> into = graph.into(key.step());
        if (into.isEmpty()) {
            return !before.created().isEmpty();
        }
        return graph.isJoin(key.step()) || into.stream().anyMatch(each -> leads(each, key, before));
    }

    private static String listed(List<Branch> branches) {
        return branches.isEmpty()
                ? "no step"
                : branches.stream()
                        .map(branch -> branch.key().step() + "[" + branch.key().index() + "]")
                        .collect(Collectors.joining(", "));
    }

    private static boolean leads(Graph.Incoming each, StepKey key, Progress before) {
        String index = each.edge().kind() == Edge.Kind.FOR_EACH ? Graph.parent(key.index()) : key.index();
        return before.follows(new StepKey(key.execution(), each.from(), index), each.edge());
    }
}
