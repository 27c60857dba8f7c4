package dev.jointlambda.testkit;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.spi.BlobStore;
import java.util.Objects;

/** A cloud's objects as one caller reaches them: every method is a call that takes time and may go wrong. */
final class SimulatedBlobs implements BlobStore {
    private final Cloud cloud;
    private final MemoryBlobs objects;
    private final Caller caller;

    SimulatedBlobs(Cloud cloud, MemoryBlobs objects, Caller caller) {
        this.cloud = cloud;
        this.objects = objects;
        this.caller = caller;
    }

    @Override
    public void put(String key, byte[] bytes) {
        caller.call(CallKind.PUT_BLOB, cloud, key, (fault, after) -> {
            objects.put(key, bytes);
            return null;
        });
    }

    @Override
    public byte[] get(String key) {
        return Objects.requireNonNull(caller.call(CallKind.GET_BLOB, cloud, key, (fault, after) -> objects.get(key)));
    }
}
