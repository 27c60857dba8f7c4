package dev.jointlambda.testkit;

import dev.jointlambda.runtime.spi.ExecutionId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Every delivery that has ended, in the order of their ends. */
final class Trace {
    private final List<TraceEntry> entries = new ArrayList<>();

    void ended(Attempt attempt, FunctionService service, long at, TraceEntry.End how, String reason) {
        Deployed function = attempt.event.target();
        ExecutionId execution = function.isSweeper() ? null : attempt.labels.execution();
        entries.add(new TraceEntry(
                execution == null ? "" : execution.id(),
                function.workflow(),
                function.step(),
                attempt.labels.index(),
                service.cloud(),
                attempt.event.delivery(),
                Instant.ofEpochMilli(attempt.start),
                Instant.ofEpochMilli(at),
                how,
                reason));
    }

    List<TraceEntry> entries() {
        return List.copyOf(entries);
    }

    void forget() {
        entries.clear();
    }
}
