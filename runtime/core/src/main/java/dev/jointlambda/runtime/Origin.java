package dev.jointlambda.runtime;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.spi.Bytes;
import org.jspecify.annotations.Nullable;

/** Where an event's step gets its input from: the value itself, or rows that have it. */
sealed interface Origin {
    /**
     * The value is in the event.
     *
     * @param from the step it comes from; null if the sender did not say
     * @param failure whether it is that step's failure instead of what it returned
     */
    record Inline(@Nullable String from, boolean failure, Bytes json) implements Origin {}

    /**
     * The predecessor's register has it.
     *
     * @param owner the cloud whose store has the register
     * @param element which element of the value it is, for an item of a forEach; {@link #WHOLE} for the value itself
     */
    record FromRegister(Cloud owner, String step, String index, int element) implements Origin {
        static final int WHOLE = -1;
    }

    /**
     * The step is a join, and its own join row leads to the inputs.
     *
     * @param empty there is no row, because the forEach it collects had no element
     * @param sharded how many arrivals there are, if they are spread over {@link Shards}; else 0
     */
    record FromJoin(boolean empty, int sharded) implements Origin {
        /** Nothing arrives: the forEach had no element. */
        static final FromJoin EMPTY = new FromJoin(true, 0);

        /** So many have arrived, at least one. */
        static FromJoin of(int arrivals) {
            return new FromJoin(false, Shards.needed(arrivals) ? arrivals : 0);
        }
    }

    /** It is the execution's input: the step starts the workflow. */
    record FromExecution() implements Origin {}
}
