package dev.jointlambda.testkit;

import dev.jointlambda.runtime.spi.BlobStore;
import dev.jointlambda.runtime.spi.StoreException;
import java.util.HashMap;
import java.util.Map;

/** The objects of one cloud in memory. */
final class MemoryBlobs implements BlobStore {
    private final Map<String, byte[]> objects = new HashMap<>();

    @Override
    public synchronized void put(String key, byte[] bytes) {
        objects.put(key, bytes.clone());
    }

    @Override
    public synchronized byte[] get(String key) {
        byte[] bytes = objects.get(key);
        if (bytes == null) {
            throw new StoreException("there is no object \"" + key + "\"");
        }
        return bytes.clone();
    }

    /** Removes everything. */
    synchronized void forget() {
        objects.clear();
    }
}
