package dev.jointlambda.testkit;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.spi.Bytes;
import dev.jointlambda.runtime.spi.ExecutionId;
import dev.jointlambda.runtime.spi.ExecutionRow;
import dev.jointlambda.runtime.spi.Register;
import dev.jointlambda.runtime.spi.Slot;
import dev.jointlambda.runtime.spi.StepKey;
import java.util.Map;

/** Something that changed in a store, as the store itself saw it, or a run of user code, or an event. */
sealed interface Change {
    /** Which execution. */
    ExecutionId execution();

    /** A register came into being. */
    record Committed(StepKey key, Register register) implements Change {
        @Override
        public ExecutionId execution() {
            return key.execution();
        }
    }

    /** A register changed. */
    record Rewritten(StepKey key, Register before, Register after) implements Change {
        @Override
        public ExecutionId execution() {
            return key.execution();
        }
    }

    /** A slot of a join row was filled with an outcome. */
    record Arrived(StepKey join, int expected, int slot, Slot outcome) implements Change {
        @Override
        public ExecutionId execution() {
            return join.execution();
        }
    }

    /** A slot of a join row was marked. */
    record Marked(StepKey join, int expected, int slot, Cloud owner) implements Change {
        @Override
        public ExecutionId execution() {
            return join.execution();
        }
    }

    /** An execution came into being. */
    record Created(ExecutionRow row) implements Change {
        @Override
        public ExecutionId execution() {
            return row.id();
        }
    }

    /** An execution ended. */
    record Ended(ExecutionRow before, ExecutionRow after) implements Change {
        @Override
        public ExecutionId execution() {
            return after.id();
        }
    }

    /** An event was accepted that carries older results, by step. */
    record Sent(StepKey key, Map<String, Bytes> carried) implements Change {
        @Override
        public ExecutionId execution() {
            return key.execution();
        }
    }

    /** The user's code of a step ran, whatever came of it. */
    record Ran(ExecutionId execution, String step, String index) implements Change {}
}
