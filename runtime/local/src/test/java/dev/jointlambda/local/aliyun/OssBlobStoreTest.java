package dev.jointlambda.local.aliyun;

import dev.jointlambda.local.aws.S3Endpoint;
import dev.jointlambda.runtime.spi.BlobStore;
import dev.jointlambda.runtime.spi.CloudServices;
import dev.jointlambda.testkit.BlobStoreContract;
import java.net.URI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;

/** The contract of blob stores, on the wire: OSS takes the requests of S3. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OssBlobStoreTest extends BlobStoreContract {
    private final S3Endpoint endpoint = S3Endpoint.start(Local.KEY);
    private final CloudServices services;

    OssBlobStoreTest() {
        endpoint.createBucket(Local.BUCKET);
        services = Local.services(endpoint.uri(), endpoint.uri(), URI.create(endpoint.uri() + "/" + Local.BUCKET));
    }

    @Override
    public BlobStore blobs() {
        return services.blobs();
    }

    @AfterAll
    void stop() throws Exception {
        Local.close(services);
        endpoint.close();
    }
}
