package dev.jointlambda.testkit;

import dev.jointlambda.runtime.spi.BlobStore;
import dev.jointlambda.runtime.spi.StoreException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** The objects of one cloud in memory. */
final class MemoryBlobs implements BlobStore {
    private final Map<String, byte[]> objects = new HashMap<>();
    private final Consumer<Runnable> expiry;

    /** @param expiry takes, with each write, what removes the object unless it has been written again since */
    MemoryBlobs(Consumer<Runnable> expiry) {
        this.expiry = expiry;
    }

    @Override
    public synchronized void put(String key, byte[] bytes) {
        byte[] copy = bytes.clone();
        objects.put(key, copy);
        expiry.accept(() -> remove(key, copy));
    }

    private synchronized void remove(String key, byte[] copy) {
        objects.remove(key, copy);
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
