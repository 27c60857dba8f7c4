package dev.jointlambda.local.functions;

import dev.jointlambda.runtime.spi.Bytes;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whatever runs the functions of one cloud, as its invocation endpoint sees it. Called by many threads. */
public interface FunctionHost {
    /** Whether there is such a function. */
    boolean has(String function);

    /** Queues an event and returns at once. */
    Queued queue(String function, Event event);

    /** Runs a function and waits for its answer. */
    Called call(String function, Event event);

    /**
     * What came with an invocation.
     *
     * @param body the event
     * @param headers the request's headers that functions see, by lower-case name
     * @param taskId the caller's id of the invocation, by which a repeat is recognised; null if there is none
     */
    record Event(
            Bytes body,
            Map<String, String> headers,
            @Nullable String taskId) {
        /** Copies the headers. */
        public Event {
            headers = Map.copyOf(headers);
        }
    }

    /** What became of an event to be queued. */
    enum Queued {
        /** It is in the queue. */
        ACCEPTED,
        /** There are too many. */
        THROTTLED,
        /** There is no such function. */
        UNKNOWN_FUNCTION,
        /** An event with this task id has been accepted before. */
        REPEATED
    }

    /** What became of a call. */
    sealed interface Called {
        /** The function returned. */
        record Returned(Bytes answer) implements Called {}

        /** The function failed; the body describes the error as the platform does. */
        record Failed(Bytes error) implements Called {}

        /** It was not run: there are too many. */
        record Throttled() implements Called {}

        /** There is no such function. */
        record UnknownFunction() implements Called {}
    }
}
