package dev.jointlambda.benchmarks;

/** One cloud's table and functions, through the vendor's clients and nothing else. For many threads. */
interface DirectClients extends AutoCloseable {
    /**
     * Writes a row unless there is one.
     *
     * @throws RuntimeException the vendor's, if there is one
     */
    void put(String partition, String sort, byte[] value);

    /** Queues an event for a function. */
    void invoke(String function, String eventId, byte[] event);

    @Override
    void close();
}
