package dev.jointlambda.local.aws;

import dev.jointlambda.runtime.spi.BlobStore;
import dev.jointlambda.testkit.BlobStoreContract;
import org.junit.jupiter.api.AfterAll;

final class S3BlobStoreOnLocalTest extends BlobStoreContract {
    private static final LocalAws AWS = new LocalAws();
    private static final BlobStore BLOBS = AWS.services().blobs();

    @AfterAll
    static void stop() {
        AWS.close();
    }

    @Override
    public BlobStore blobs() {
        return BLOBS;
    }
}
