package dev.jointlambda.testkit;

import dev.jointlambda.runtime.spi.StateStore;

/** Which store the contract is about. */
interface StoreUnderTest {
    /** The store to test; it may hold rows of other executions. */
    StateStore store();
}
