package dev.jointlambda.runtime;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.json.JsonArrays;
import dev.jointlambda.runtime.spi.Bytes;
import dev.jointlambda.runtime.spi.ExecutionId;
import dev.jointlambda.runtime.spi.ExecutionRow;
import dev.jointlambda.runtime.spi.Register;
import dev.jointlambda.runtime.spi.StepKey;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of one delivery's inputs. {@link #load} reads what the event only refers to, before the user's code runs, so
 * that no store is called from within it.
 */
final class Inputs {
    /** Thrown out of the user's code, before it began, when it turns out to need the execution's input. */
    static final class ExecutionInputWanted extends RuntimeException {
        private static final long serialVersionUID = 1L;

        ExecutionInputWanted() {
            super("the execution's input has to be read first", null, false, false);
        }
    }

    private final Access access;
    private final Values values;
    private final Envelope envelope;
    private final Producers producers;
    private final Cloud home;

    private @Nullable Bytes only;
    private @Nullable Arrived arrived;
    private @Nullable Bytes executionInput;
    private long at;

    Inputs(Access access, Values values, Envelope envelope, Producers producers, Cloud home) {
        this.access = access;
        this.values = values;
        this.envelope = envelope;
        this.producers = producers;
        this.home = home;
        this.executionInput = envelope.executionInput();
        this.at = envelope.at();
    }

    /** Reads what the event refers to, but for the execution's input, which few steps take. */
    void load() {
        Origin origin = envelope.origin();
        if (origin instanceof Origin.FromExecution && executionInput == null) {
            loadExecutionInput();
        } else if (origin instanceof Origin.Inline inline) {
            only = inline.json();
        } else if (origin instanceof Origin.FromRegister from) {
            only = register(from);
        } else if (origin instanceof Origin.FromJoin join) {
            arrived = join.empty()
                    ? Arrived.none(at)
                    : new JoinReader(access, values, producers)
                            .read(envelope.key(), envelope.position(), envelope.owner());
            at = Math.max(at, arrived.at());
        }
    }

    /** Reads the execution's input from its row. */
    void loadExecutionInput() {
        ExecutionId id = envelope.key().execution();
        ExecutionRow row = access.store(home).execution(id);
        if (row == null) {
            throw access.stuck("the execution's row is missing");
        }
        executionInput = values.read(home, row.input());
    }

    /** The latest causal time among the inputs. */
    long at() {
        return at;
    }

    Bytes only() {
        return envelope.origin() instanceof Origin.FromExecution
                ? executionInput()
                : Objects.requireNonNull(only, "a join has an input per slot");
    }

    Bytes slot(int slot) {
        return slots(slot).get(0);
    }

    List<Bytes> slots(int slot) {
        return Objects.requireNonNull(arrived, "only a join has inputs by slot").slot(slot);
    }

    Bytes executionInput() {
        if (executionInput == null) {
            throw new ExecutionInputWanted();
        }
        return executionInput;
    }

    private Bytes register(Origin.FromRegister from) {
        StepKey key = new StepKey(envelope.key().execution(), from.step(), from.index());
        Register register = access.store(from.owner()).readAll(List.of(key)).get(key);
        if (register == null) {
            throw access.stuck("the register " + key.registerKey() + " on " + from.owner() + " is missing");
        }
        Bytes value = values.read(from.owner(), register.value());
        return from.element() == Origin.FromRegister.WHOLE
                ? value
                : JsonArrays.elements(value.array()).get(from.element());
    }
}
