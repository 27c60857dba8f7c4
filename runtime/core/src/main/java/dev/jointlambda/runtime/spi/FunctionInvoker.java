package dev.jointlambda.runtime.spi;

/** Asynchronous invocation of one cloud's functions. Safe for use by many threads. Never repeats an event by itself. */
public interface FunctionInvoker {
    /** The largest event, in bytes, that an asynchronous invocation accepts. */
    int eventLimit();

    /**
     * Queues an event, sending it at most once, and says what is known about it. Does not throw for what the cloud or
     * the network does.
     *
     * @param function the function's name
     * @param eventId unique per call, {@code [A-Za-z_][A-Za-z0-9_-]{0,127}}; lets a cloud recognise a repeat of this call
     * @param event the event, a JSON object
     */
    Answer invokeAsync(String function, String eventId, byte[] event);

    /** What is known after an invocation. */
    sealed interface Answer {
        /** The cloud has the event. */
        record Accepted() implements Answer {}

        /**
         * The cloud provably does not have the event: no byte of it left, or an HTTP refusal that says so.
         *
         * @param reason for the log and the reader, without secrets
         */
        record Rejected(String reason) implements Answer {}

        /**
         * Anything else: the cloud may have the event.
         *
         * @param reason for the log and the reader, without secrets
         */
        record Unknown(String reason) implements Answer {}
    }
}
