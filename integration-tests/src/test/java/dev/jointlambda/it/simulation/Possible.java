package dev.jointlambda.it.simulation;

import dev.jointlambda.runtime.spi.ExecutionId;
import dev.jointlambda.runtime.spi.OpenEntry;
import dev.jointlambda.testkit.Call;
import dev.jointlambda.testkit.CallKind;
import dev.jointlambda.testkit.Fault;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which faults are worth trying at a call. A sweeper asks for what is due in sixteen shards at once, fifteen of them empty: only
 * the one with the execution counts. For one thread.
 */
final class Possible {
    private static final Set<CallKind> READS = EnumSet.of(
            CallKind.READ,
            CallKind.READ_ALL,
            CallKind.READ_JOIN,
            CallKind.READ_VALUES,
            CallKind.READ_EXECUTION,
            CallKind.DUE,
            CallKind.GET_BLOB);

    private final Map<Sort, List<Fault>> known = new HashMap<>();
    private final String shard;

    /** What decides which faults a call can have. */
    private record Sort(CallKind kind, boolean ofFunction, boolean crossing) {}

    Possible(ExecutionId execution) {
        OpenEntry entry = OpenEntry.of(execution.workflow(), 0, execution);
        this.shard = entry.queue() + "/" + entry.shard();
    }

    List<Fault> of(Call call) {
        if (call.kind() == CallKind.DUE && !call.subject().equals(shard)) {
            return List.of();
        }
        Sort sort = new Sort(call.kind(), call.ofAttempt() > 0, call.from() != call.to());
        return known.computeIfAbsent(sort, any -> Fault.possible(call).stream()
                .filter(fault -> !repeats(fault, call.kind()))
                .toList());
    }

    /** A read that fails is a read that fails, wherever it got lost: {@link Fault#NOT_APPLIED} stands for all three. */
    private static boolean repeats(Fault fault, CallKind kind) {
        return READS.contains(kind)
                && (fault == Fault.ANSWER_LOST || fault == Fault.APPLIED_LATE || fault == Fault.CRASH_DURING);
    }
}
