package dev.jointlambda.testkit;

import dev.jointlambda.runtime.spi.BlobStore;

final class MemoryBlobsTest extends BlobStoreContract {
    private final MemoryBlobs blobs = new MemoryBlobs(removal -> {});

    @Override
    public BlobStore blobs() {
        return blobs;
    }
}
