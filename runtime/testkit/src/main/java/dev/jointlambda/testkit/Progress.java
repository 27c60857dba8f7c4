package dev.jointlambda.testkit;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.Edge;
import dev.jointlambda.runtime.spi.ExecutionId;
import dev.jointlambda.runtime.spi.ExecutionRow;
import dev.jointlambda.runtime.spi.Outcome;
import dev.jointlambda.runtime.spi.Register;
import dev.jointlambda.runtime.spi.Slot;
import dev.jointlambda.runtime.spi.StepKey;
import dev.jointlambda.runtime.spi.Value;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How far an execution had come at one point of its history. */
final class Progress {
    private final ExecutionId execution;
    private final Graph graph;
    private final Map<StepKey, Map<Cloud, Register>> registers = new HashMap<>();
    private final Map<StepKey, Map<Cloud, Row>> rows = new HashMap<>();
    private final Map<Cloud, ExecutionRow> created = new EnumMap<>(Cloud.class);
    private int ends;
    private boolean failed;

    /** A join row: what it waits for, and what each slot has; a mark is a null. */
    static final class Row {
        private final int expected;
        private final Map<Integer, @Nullable Slot> slots = new TreeMap<>();

        private Row(int expected) {
            this.expected = expected;
        }

        int expected() {
            return expected;
        }

        boolean has(int slot) {
            return slots.containsKey(slot);
        }

        @Nullable
        Slot outcome(int slot) {
            return slots.get(slot);
        }

        int arrived() {
            return slots.size();
        }

        boolean failed() {
            return slots.values().stream().anyMatch(slot -> slot != null && slot.outcome() == Outcome.FAILED);
        }
    }

    Progress(ExecutionId execution, Graph graph) {
        this.execution = execution;
        this.graph = graph;
    }

    void add(History.Event event) {
        Cloud cloud = event.cloud();
        if (event.change() instanceof Change.Committed it) {
            registers
                    .computeIfAbsent(it.key(), key -> new EnumMap<>(Cloud.class))
                    .put(cloud, it.register());
            failed |= it.register().outcome() == Outcome.FAILED
                    && it.register().placed().isEmpty();
        } else if (event.change() instanceof Change.Rewritten it) {
            registers
                    .computeIfAbsent(it.key(), key -> new EnumMap<>(Cloud.class))
                    .put(cloud, it.after());
        } else if (event.change() instanceof Change.Arrived it) {
            row(it.join(), cloud, it.expected()).slots.put(it.slot(), it.outcome());
            failed |= it.outcome().outcome() == Outcome.FAILED;
        } else if (event.change() instanceof Change.Marked it) {
            row(it.join(), cloud, it.expected()).slots.put(it.slot(), null);
        } else if (event.change() instanceof Change.Created it) {
            created.put(cloud, it.row());
        } else if (event.change() instanceof Change.Ended) {
            ends++;
        }
    }

    private Row row(StepKey join, Cloud cloud, int expected) {
        return rows.computeIfAbsent(join, key -> new EnumMap<>(Cloud.class))
                .computeIfAbsent(cloud, key -> new Row(expected));
    }

    ExecutionId execution() {
        return execution;
    }

    /** The registers of a step instance, by the cloud that has them. */
    Map<Cloud, Register> registers(StepKey key) {
        return registers.getOrDefault(key, Map.of());
    }

    /** The join rows of a join instance, by the cloud that has them. */
    Map<Cloud, Row> rows(StepKey join) {
        return rows.getOrDefault(join, Map.of());
    }

    /** The rows of the execution, by the cloud that has them. */
    Map<Cloud, ExecutionRow> created() {
        return created;
    }

    /** How often the execution has ended. */
    int ends() {
        return ends;
    }

    /** Whether any step has failed for good, with a failure that nobody catches. */
    boolean failed() {
        return failed;
    }

    /** Whether all arrivals of a join are there, and none of them is a failure. */
    boolean complete(StepKey join) {
        return rows(join).values().stream().anyMatch(row -> row.arrived() >= row.expected && !row.failed());
    }

    /** Whether a slot of a join row is filled, in whatever store. */
    boolean has(StepKey join, int slot) {
        return rows(join).values().stream().anyMatch(row -> row.has(slot));
    }

    /** Whether a step instance has committed that it goes on along an edge. */
    boolean follows(StepKey key, Edge edge) {
        for (Register register : registers(key).values()) {
            return edge.followed(register);
        }
        Slot slot = slot(key, edge);
        return slot != null && slot.outcome() == Outcome.OK;
    }

    /** What a step instance has committed; null if nothing. */
    @Nullable
    Value value(StepKey key) {
        for (Register register : registers(key).values()) {
            return register.value();
        }
        for (Edge edge : graph.outOf(key.step())) {
            Slot slot = slot(key, edge);
            if (slot != null) {
                return slot.value();
            }
        }
        return null;
    }

    /** What a step instance has committed in the join row that an edge leads to. */
    private @Nullable Slot slot(StepKey key, Edge edge) {
        if (Graph.joins(edge)) {
            for (Row row : rows(Graph.joinOf(key, edge)).values()) {
                Slot slot = row.outcome(Graph.slotOf(key, edge, row.expected));
                if (slot != null && slot.step().equals(key.step())) {
                    return slot;
                }
            }
        }
        return null;
    }

    /** What a step instance has committed as its result; null if it has failed, or committed nothing. */
    @Nullable
    Value result(StepKey key) {
        for (Register register : registers(key).values()) {
            return register.outcome() == Outcome.OK ? register.value() : null;
        }
        return value(key);
    }

    /** How many elements a step with a forEach edge returned; -1 if it has not. */
    int items(StepKey key) {
        for (Register register : registers(key).values()) {
            return register.items();
        }
        return -1;
    }
}
