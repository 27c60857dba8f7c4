package dev.jointlambda.local.aliyun;

import dev.jointlambda.local.aws.S3Endpoint;
import dev.jointlambda.local.http.HttpFront;
import dev.jointlambda.runtime.spi.BlobStore;
import dev.jointlambda.runtime.spi.CloudServices;
import dev.jointlambda.testkit.BlobStoreContract;
import java.net.URI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;

/** The contract of blob stores, on the wire: OSS takes the requests of S3. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OssBlobStoreTest extends BlobStoreContract {
    private final S3Endpoint endpoint = S3Endpoint.create(Local.KEY);
    private final HttpFront front = HttpFront.start("oss", endpoint);
    private final CloudServices services;

    OssBlobStoreTest() {
        endpoint.createBucket(Local.BUCKET);
        services = Local.services(front.uri(), front.uri(), URI.create(front.uri() + "/" + Local.BUCKET));
    }

    @Override
    public BlobStore blobs() {
        return services.blobs();
    }

    @AfterAll
    void stop() throws Exception {
        Local.close(services);
        front.close();
    }
}
