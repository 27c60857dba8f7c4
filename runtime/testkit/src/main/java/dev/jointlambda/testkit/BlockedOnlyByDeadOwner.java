package dev.jointlambda.testkit;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.Edge;
import dev.jointlambda.runtime.WorkflowModel;
import dev.jointlambda.runtime.spi.ExecutionId;
import dev.jointlambda.runtime.spi.Register;
import dev.jointlambda.runtime.spi.StepKey;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a store that never comes back may keep from happening: only what its own rows decide, and what comes after that. Each
 * step that is due, and owned by a store that works, has committed when the sweepers have had their time.
 *
 * <p>Stronger than the model's invariant of this name, which lets one waiting branch excuse all others.
 */
final class BlockedOnlyByDeadOwner {
    private final ExecutionId execution;
    private final WorkflowModel model;
    private final Graph graph;
    private final Set<Cloud> dead;
    private final Progress progress;
    private final Deque<Due> next = new ArrayDeque<>();
    private final Set<StepKey> seen = new HashSet<>();
    private final List<String> broken = new ArrayList<>();
    private boolean excused;

    /** A step instance whose inputs have all committed, in rows that can be read. */
    private record Due(StepKey key, Cloud owner) {}

    private BlockedOnlyByDeadOwner(ExecutionId execution, WorkflowModel model, Set<Cloud> dead) {
        this.execution = execution;
        this.model = model;
        this.graph = new Graph(model);
        this.dead = dead;
        this.progress = new Progress(execution, graph);
    }

    /** What waits for nothing in a dead store, a sentence each. */
    static List<String> broken(
            ExecutionId execution, Collection<History.Event> events, WorkflowModel model, Set<Cloud> dead) {
        BlockedOnlyByDeadOwner check = new BlockedOnlyByDeadOwner(execution, model, dead);
        events.forEach(check.progress::add);
        // Without its home an execution can be neither swept nor completed.
        if (check.progress.ends() == 0 && !dead.contains(model.home())) {
            check.run();
        }
        return check.broken;
    }

    private void run() {
        add(new StepKey(execution, model.start(), ""), model.home());
        while (!next.isEmpty()) {
            visit(next.pop());
        }
        if (broken.isEmpty() && !excused) {
            add("it has not ended, and waits for nothing");
        }
    }

    private void add(StepKey key, Cloud owner) {
        if (seen.add(key)) {
            next.push(new Due(key, owner));
        }
    }

    private void visit(Due due) {
        StepKey key = due.key();
        Set<Cloud> rows = new HashSet<>(progress.registers(key).keySet());
        boolean committed = !rows.isEmpty() || progress.value(key) != null;
        // Where no register is, the outcome stands, or would stand, in a join's row.
        graph.outOf(key.step()).stream()
                .filter(edge -> Graph.joins(edge) && progress.registers(key).isEmpty())
                .forEach(edge -> rows.add(edge.primary()));
        if (!committed) {
            rows.add(due.owner());
        }
        if (isDead(rows) || (!committed && isUnsure(key))) {
            excused = true;
        } else if (committed) {
            goOn(key);
        } else {
            add(name(key) + " is due on " + due.owner() + ", and has not committed");
        }
    }

    private boolean isDead(Set<Cloud> clouds) {
        return clouds.stream().anyMatch(dead::contains);
    }

    /** Whether it reads an older result that may be in a dead store, for all that anybody can know. */
    private boolean isUnsure(StepKey key) {
        return graph.into(key.step()).stream()
                .flatMap(each -> each.edge().carries().stream())
                .map(older -> graph.before(key, older))
                .anyMatch(older ->
                        progress.value(older) == null && dead.stream().anyMatch(model.step(older.step())::runsOn));
    }

    private void goOn(StepKey key) {
        for (Edge edge : graph.outOf(key.step())) {
            if (progress.follows(key, edge)) {
                follow(key, edge);
            }
        }
    }

    private void follow(StepKey key, Edge edge) {
        switch (edge.kind()) {
            case INVOKE -> add(new StepKey(execution, edge.target(), key.index()), owner(key, edge));
            case FOR_EACH -> items(key, edge);
            case JOIN, COLLECT, LAST, SKIP -> arrive(key, edge);
            case END -> add(name(key) + " has ended, and the execution has not");
        }
    }

    private Cloud owner(StepKey from, Edge edge) {
        for (Register register : progress.registers(from).values()) {
            return register.placed().getOrDefault(edge.target(), edge.primary());
        }
        return edge.primary();
    }

    private void items(StepKey list, Edge edge) {
        int width = progress.items(list);
        for (int item = 0; item < width; item++) {
            if (edge.window() == 0
                    || item < edge.window()
                    || WindowKept.arrived(
                            item - edge.window(), list, edge.collectors().get(0), progress)) {
                add(new StepKey(execution, edge.target(), Graph.child(list.index(), item)), owner(list, edge));
            }
        }
        if (width == 0) {
            edge.collectors().forEach(each -> add(new StepKey(execution, each.target(), list.index()), each.primary()));
        }
    }

    private void arrive(StepKey key, Edge edge) {
        StepKey join = Graph.joinOf(key, edge);
        if (dead.contains(edge.primary()) || isHidden(join)) {
            excused = true;
        } else if (progress.complete(join)) {
            if (join.step().equals(Graph.END)) {
                add("all ends have arrived, and the execution has not ended");
            } else {
                add(join, edge.primary());
            }
        } else if (!arrived(key, edge, join)) {
            add(name(key) + " has committed, and has not arrived at " + join.step());
        }
    }

    /** Whether what has arrived at a join stands in a dead store. */
    private boolean isHidden(StepKey join) {
        for (Map.Entry<Cloud, Progress.Row> row : progress.rows(join).entrySet()) {
            int expected = row.getValue().expected();
            for (int slot = 0; slot < expected; slot++) {
                if (graph.branches(join, expected, slot).stream()
                        .anyMatch(branch ->
                                isDead(progress.registers(branch.key()).keySet()))) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean arrived(StepKey key, Edge edge, StepKey join) {
        int arrivals = WideJoins.arrivals(join, progress, graph);
        if (WideJoins.areSharded(arrivals)) {
            int slot = Graph.slotOf(key, edge, arrivals);
            return progress.has(WideJoins.shardOf(join, slot), WideJoins.inShard(slot));
        }
        for (Map.Entry<Cloud, Progress.Row> row : progress.rows(join).entrySet()) {
            if (row.getValue().has(Graph.slotOf(key, edge, row.getValue().expected()))) {
                return true;
            }
        }
        return false;
    }

    private void add(String sentence) {
        broken.add("BlockedOnlyByDeadOwner: " + sentence + ", although the store of "
                + (dead.isEmpty()
                        ? "no cloud"
                        : String.join(
                                " and ", dead.stream().map(Cloud::name).sorted().toList()))
                + " alone is down");
    }

    private static String name(StepKey key) {
        return key.step() + (key.index().isEmpty() ? "" : "[" + key.index() + "]");
    }
}
