package dev.jointlambda.runtime;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.spi.ExecutionId;
import dev.jointlambda.runtime.spi.JoinRow;
import dev.jointlambda.runtime.spi.Outcome;
import dev.jointlambda.runtime.spi.Register;
import dev.jointlambda.runtime.spi.StepKey;
import dev.jointlambda.runtime.spi.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Looks, strongly consistent, for what instances of a step have committed, wherever they may be owned. */
final class Probe {
    private final Access access;
    private final WorkflowModel workflow;
    private final ExecutionId execution;

    Probe(Access access, WorkflowModel workflow, ExecutionId execution) {
        this.access = access;
        this.workflow = workflow;
        this.execution = execution;
    }

    /**
     * A result that was found.
     *
     * @param owner the cloud whose store has it
     * @param items how many elements it has, with a forEach edge
     */
    record Found(Cloud owner, Value value, int items) {}

    /** The results of the instances at these positions, in that order; null for one that has none. */
    List<@Nullable Found> find(String step, List<Position> positions) {
        Map<Position, Found> found = new HashMap<>();
        for (Cloud owner : workflow.owners(step)) {
            List<Position> missing = new ArrayList<>(positions);
            missing.removeAll(found.keySet());
            if (!missing.isEmpty()) {
                look(owner, step, missing, found);
            }
        }
        List<@Nullable Found> all = new ArrayList<>();
        positions.forEach(position -> all.add(found.get(position)));
        return all;
    }

    /** One read for all that have registers, and one per join row. */
    private void look(Cloud owner, String step, List<Position> positions, Map<Position, Found> found) {
        Map<StepKey, Position> registers = new LinkedHashMap<>();
        Map<StepKey, @Nullable JoinRow> rows = new HashMap<>();
        for (Position position : positions) {
            StepKey key = new StepKey(execution, step, position.path());
            CommitPlace place = CommitPlace.of(workflow.step(step).edges(), key, position, owner);
            if (place instanceof SlotPlace slot) {
                StepKey join = slot.arrival().join();
                if (!rows.containsKey(join)) {
                    rows.put(join, access.store(owner).readJoin(join, true));
                }
                add(position, owner, slot.in(rows.get(join)), found);
            } else {
                registers.put(key, position);
            }
        }
        if (!registers.isEmpty()) {
            for (Map.Entry<StepKey, Register> each :
                    access.store(owner).readAll(registers.keySet()).entrySet()) {
                Position position = registers.get(each.getKey());
                if (position != null) {
                    add(position, owner, Stored.of(each.getValue(), false), found);
                }
            }
        }
    }

    /** A failed step has no result. */
    private static void add(Position position, Cloud owner, @Nullable Stored stored, Map<Position, Found> found) {
        if (stored != null && stored.outcome() == Outcome.OK) {
            found.put(position, new Found(owner, stored.value(), stored.items()));
        }
    }
}
