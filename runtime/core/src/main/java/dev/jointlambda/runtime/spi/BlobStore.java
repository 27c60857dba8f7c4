package dev.jointlambda.runtime.spi;

/**
 * Objects too large for a row or an event. Keys contain the hash of the content, so that a key never has two contents.
 * Safe for use by many threads; every method throws {@link StoreException} when the store cannot be reached or refuses.
 */
public interface BlobStore {
    /** Writes an object. */
    void put(String key, byte[] bytes);

    /**
     * Reads an object.
     *
     * @throws StoreException also if it is absent
     */
    byte[] get(String key);
}
