package dev.jointlambda.runtime;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.spi.Bytes;
import dev.jointlambda.runtime.spi.ExecutionId;
import dev.jointlambda.runtime.spi.ExecutionRow;
import dev.jointlambda.runtime.spi.Outcome;
import dev.jointlambda.runtime.spi.Register;
import dev.jointlambda.runtime.spi.StepKey;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One delivery's inputs. {@link #load()} reads what the event only refers to, before the user's code runs, so that no store
 * is called from within it; what few steps take is read once it is {@link Wanted}.
 */
final class Inputs {
    private final Access access;
    private final Values values;
    private final WorkflowModel workflow;
    private final Envelope envelope;
    private final Producers producers;
    private final OlderResults older;

    private @Nullable Given only;
    private @Nullable Arrived arrived;
    private @Nullable Bytes executionInput;
    private long at;

    Inputs(Access access, Values values, WorkflowModel workflow, Envelope envelope, Producers producers) {
        this.access = access;
        this.values = values;
        this.workflow = workflow;
        this.envelope = envelope;
        this.producers = producers;
        this.older = new OlderResults(access, values, workflow, envelope);
        this.executionInput = envelope.executionInput();
        this.at = envelope.at();
    }

    /** Reads what the event refers to, but for the execution's input, which few steps take. */
    void load() {
        Origin origin = envelope.origin();
        if (origin instanceof Origin.FromExecution && executionInput == null) {
            loadExecutionInput();
        } else if (origin instanceof Origin.Inline inline) {
            only = new Given(inline.from(), inline.failure(), inline.json());
        } else if (origin instanceof Origin.FromRegister from) {
            only = register(from);
        } else if (origin instanceof Origin.FromJoin join) {
            arrived = join.empty()
                    ? Arrived.none(at)
                    : new JoinReader(access, values, producers)
                            .read(envelope.key(), envelope.position(), envelope.owner(), join.sharded());
            at = Math.max(at, arrived.at());
        }
    }

    /** Reads what turned out to be needed. */
    void load(Wanted wanted) {
        Wanted.Older result = wanted.older();
        if (result == null) {
            loadExecutionInput();
        } else {
            older.load(result);
        }
    }

    /** The latest causal time among the inputs. */
    long at() {
        return at;
    }

    Given only() {
        return envelope.origin() instanceof Origin.FromExecution
                ? new Given(null, false, executionInput())
                : Objects.requireNonNull(only, "a join has an input per slot");
    }

    Given slot(int slot) {
        return slots(slot).get(0);
    }

    List<Given> slots(int slot) {
        return Objects.requireNonNull(arrived, "only a join has inputs by slot").slot(slot);
    }

    Bytes executionInput() {
        if (executionInput == null) {
            throw Wanted.executionInput();
        }
        return executionInput;
    }

    OlderResults older() {
        return older;
    }

    /** What a step returned, outside of regions that this step is not in, if it has been read in this delivery; else null. */
    @Nullable
    Bytes known(String step) {
        Bytes result = older.known(step);
        if (result != null || workflow.depth(step) != envelope.position().depth()) {
            return result; // at another depth, what has been read of the step is one item, or one among several
        }
        List<Given> read = arrived != null ? arrived.given() : only != null ? List.of(only) : List.of();
        for (Given each : read) {
            if (step.equals(each.step()) && !each.failure()) {
                return each.json();
            }
        }
        return null;
    }

    private void loadExecutionInput() {
        ExecutionId id = envelope.key().execution();
        Cloud home = workflow.home();
        ExecutionRow row = access.store(home).execution(id);
        if (row == null) {
            throw access.stuck("the execution's row is missing");
        }
        executionInput = values.read(home, row.input());
    }

    private Given register(Origin.FromRegister from) {
        StepKey key = new StepKey(envelope.key().execution(), from.step(), from.index());
        Register register = access.store(from.owner()).readAll(List.of(key)).get(key);
        if (register == null) {
            throw access.stuck("the register " + key.registerKey() + " on " + from.owner() + " is missing");
        }
        Bytes value = from.element() == Origin.FromRegister.WHOLE
                ? values.read(from.owner(), register.value())
                : values.element(from.owner(), register.value(), from.element());
        return new Given(from.step(), register.outcome() == Outcome.FAILED, value);
    }
}
