package dev.jointlambda.testkit;

/**
 * What every {@link dev.jointlambda.runtime.spi.StateStore} does: the sentences of its Javadoc, each under a test. An
 * implementation's test extends this and says which store to test.
 *
 * <pre>{@code
 * final class DynamoDbStoreTest extends StateStoreContract {
 *     @Override
 *     public StateStore store() {
 *         return store; // may be the same for all tests: they use executions and queues of their own
 *     }
 * }
 * }</pre>
 */
public abstract class StateStoreContract
        implements RegisterContract,
                RegisterReadingContract,
                RegisterRewritingContract,
                JoinContract,
                ValueRowContract,
                ExecutionContract,
                OpenIndexContract,
                StoreRaceContract,
                StoreArgumentContract {
    /** For subclasses. */
    protected StateStoreContract() {}
}
