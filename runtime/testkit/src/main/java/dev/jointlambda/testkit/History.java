package dev.jointlambda.testkit;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.spi.Bytes;
import dev.jointlambda.runtime.spi.ExecutionId;
import dev.jointlambda.runtime.spi.StepKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Everything that ever changed in the stores of both clouds, every run of user code, and what events carry, by execution. */
final class History {
    private final Map<ExecutionId, List<Event>> events = new LinkedHashMap<>();

    private final Set<ExecutionId> open = new LinkedHashSet<>();

    /**
     * One change.
     *
     * @param at when, in milliseconds since the epoch
     * @param cloud where
     * @param change what
     */
    record Event(long at, Cloud cloud, Change change) {}

    void add(long at, Cloud cloud, Change change) {
        events.computeIfAbsent(change.execution(), id -> new ArrayList<>(8)).add(new Event(at, cloud, change));
        if (change instanceof Change.Created) {
            open.add(change.execution());
        } else if (change instanceof Change.Ended) {
            open.remove(change.execution());
        }
    }

    /** Notes a run of user code. */
    void ran(long at, Cloud cloud, Labels labels) {
        ExecutionId execution = labels.execution();
        if (execution != null) {
            add(at, cloud, new Change.Ran(execution, labels.step(), labels.index()));
        }
    }

    /** Notes the older results that an event carries. */
    void sent(long at, Cloud cloud, QueuedEvent event) {
        Map<String, Bytes> carried = CarriedResults.of(event.bytes());
        if (carried.isEmpty()) {
            return;
        }
        Labels labels = new Labels(event);
        ExecutionId execution = labels.execution();
        if (execution != null) {
            add(at, cloud, new Change.Sent(new StepKey(execution, labels.step(), labels.index()), carried));
        }
    }

    List<Event> of(ExecutionId execution) {
        return List.copyOf(events.getOrDefault(execution, List.of()));
    }

    /** The executions that have not ended. */
    Set<ExecutionId> open() {
        return open;
    }

    /** Whether an execution has ended. */
    boolean hasEnded(ExecutionId execution) {
        return events.containsKey(execution) && !open.contains(execution);
    }

    Set<ExecutionId> executions() {
        return events.keySet();
    }

    void forget() {
        events.clear();
        open.clear();
    }
}
