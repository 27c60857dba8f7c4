package dev.jointlambda.testkit;

import dev.jointlambda.runtime.spi.StateStore;

final class MemoryStoreTest extends StateStoreContract {
    private final MemoryStore store = new MemoryStore(300 * 1024, change -> {}, removal -> {});

    @Override
    public StateStore store() {
        return store;
    }
}
