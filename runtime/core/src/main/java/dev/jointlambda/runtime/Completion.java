package dev.jointlambda.runtime;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.Producers.Candidate;
import dev.jointlambda.runtime.spi.Bytes;
import dev.jointlambda.runtime.spi.ExecutionId;
import dev.jointlambda.runtime.spi.ExecutionRow;
import dev.jointlambda.runtime.spi.ExecutionRow.Ending;
import dev.jointlambda.runtime.spi.ExecutionRow.Status;
import dev.jointlambda.runtime.spi.JoinRow;
import dev.jointlambda.runtime.spi.OpenEntry;
import dev.jointlambda.runtime.spi.Register;
import dev.jointlambda.runtime.spi.Slot;
import dev.jointlambda.runtime.spi.StepKey;
import dev.jointlambda.runtime.spi.Value;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Ends an execution: its row first, then its entry in the index. The first end wins; repeating it is harmless. */
final class Completion {
    /** The largest result that stands in the execution's row itself, which is to stay under 1 KB. */
    static final int INLINE_LIMIT = 512;

    private static final Bytes NO_RESULT = Bytes.utf8("null");

    private final Access access;
    private final ExecutionId execution;
    private final WorkflowModel workflow;

    Completion(Access access, ExecutionId execution, WorkflowModel workflow) {
        this.access = access;
        this.execution = execution;
        this.workflow = workflow;
    }

    /** Ends with what the only end has committed in its register. */
    void done(StepKey end, Cloud owner, @Nullable Bytes result) {
        complete(
                Status.DONE,
                result != null && result.length() <= INLINE_LIMIT ? new Ending.Of(result) : new Ending.In(owner, end));
    }

    /** Ends with what has arrived in slot 0, all ends being in. */
    void done(Arrival last, JoinRow row) {
        complete(Status.DONE, ending(last, row));
    }

    private Ending ending(Arrival last, JoinRow row) {
        Slot result = row.slots().get(0);
        if (result != null) {
            return result.value() instanceof Value.Inline inline
                    ? new Ending.Of(inline.bytes())
                    : new Ending.In(last.owner(), last.join());
        }
        List<Candidate> ends =
                Producers.of(workflow, Arrival.END).candidates(last.join(), Position.TOP, last.expected(), 0);
        for (Map.Entry<Cloud, Set<Integer>> marked : row.marks().entrySet()) {
            if (marked.getValue().contains(0)) {
                return marked(marked.getKey(), ends);
            }
        }
        throw access.stuck("the join row " + last.join().joinKey() + " is complete without its slot 0");
    }

    /** The end that has filled slot 0 is the one that has committed; if none has, it was skipped, and there is no result. */
    private Ending marked(Cloud owner, List<Candidate> candidates) {
        List<Candidate> ends = candidates.stream()
                .filter(each -> each.edge().kind() == Edge.Kind.LAST)
                .toList();
        if (ends.size() == 1 && candidates.size() == 1) {
            return new Ending.In(owner, ends.get(0).key());
        }
        Map<StepKey, Register> registers =
                access.store(owner).readAll(ends.stream().map(Candidate::key).toList());
        for (Candidate each : ends) {
            Register register = registers.get(each.key());
            if (register != null && each.edge().followed(register)) {
                return new Ending.In(owner, each.key());
            }
        }
        return new Ending.Of(NO_RESULT);
    }

    /** Ends with the failure of a step. */
    void failed(Bytes failure) {
        complete(Status.FAILED, new Ending.Of(Failures.brief(failure, INLINE_LIMIT)));
    }

    private void complete(Status status, Ending ending) {
        Cloud home = workflow.home();
        ExecutionRow row = access.store(home).end(execution, status, ending);
        if (row != null) {
            access.store(home).unindex(OpenEntry.of(workflow.queue(), row.due(), execution));
        }
    }
}
