package dev.jointlambda.local.aliyun;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.jointlambda.local.aws.AccessKey;
import dev.jointlambda.local.aws.S3Endpoint;
import dev.jointlambda.local.http.Fault;
import dev.jointlambda.local.http.HttpFront;
import dev.jointlambda.runtime.spi.BlobStore;
import dev.jointlambda.runtime.spi.CloudServices;
import dev.jointlambda.runtime.spi.StoreException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What OSS refuses, or does not answer, is an error that names the object and no secret. */
class OssErrorsTest {
    private static final String KEY = "order/1/abc";

    private S3Endpoint endpoint = S3Endpoint.create(Local.KEY);
    private HttpFront front = HttpFront.start("oss", endpoint);
    private CloudServices services = connect(front);

    @AfterEach
    void stop() throws Exception {
        Local.close(services);
        front.close();
    }

    @Test
    void anObjectThatIsNotThere() {
        endpoint.createBucket(Local.BUCKET);
        assertEquals(
                "OSS: object \"order/1/abc\" could not be read: HTTP 404 NoSuchKey; it, or the bucket, does not exist",
                assertThrows(StoreException.class, () -> services.blobs().get(KEY))
                        .getMessage());
    }

    @Test
    void aBucketThatIsNotThere() {
        assertEquals(
                "OSS: object \"order/1/abc\" could not be written: HTTP 404 NoSuchBucket; it, or the bucket, does not exist",
                failure(services.blobs()).getMessage());
    }

    @Test
    void aKeyThatIsNotAccepted() throws Exception {
        stop();
        endpoint = S3Endpoint.create(new AccessKey(Local.KEY.id(), "another-secret"));
        endpoint.createBucket(Local.BUCKET);
        front = HttpFront.start("oss", endpoint);
        services = connect(front);
        assertEquals(
                "OSS: object \"order/1/abc\" could not be written: HTTP 403 SignatureDoesNotMatch",
                failure(services.blobs()).getMessage());
    }

    @Test
    void aStoreThatIsDown() {
        front.fault(new Fault.Refused());
        String message = String.valueOf(failure(services.blobs()).getMessage());
        assertTrue(
                message.startsWith("OSS: object \"order/1/abc\" could not be written: java.net.ConnectException: "),
                message);
        assertThrows(StoreException.class, () -> services.blobs().get(KEY));
    }

    @Test
    void aStoreThatFailsOnceIsAskedAgain() {
        endpoint.createBucket(Local.BUCKET);
        for (Fault fault : List.of(
                new Fault.Status(500),
                new Fault.ResetBeforeReading(),
                new Fault.ResetAfterReading(),
                new Fault.LoseAnswer())) {
            front.once(fault);
            services.blobs().put(KEY, new byte[] {1});
            front.once(fault);
            assertArrayEquals(new byte[] {1}, services.blobs().get(KEY), fault.toString());
        }
    }

    @Test
    void aStoreThatFailsAgainAndAgainIsAskedThreeTimes() {
        endpoint.createBucket(Local.BUCKET);
        front.fault(new Fault.Status(503));
        String message = String.valueOf(failure(services.blobs()).getMessage());
        assertTrue(message.startsWith("OSS: object \"order/1/abc\" could not be written: HTTP 503"), message);
        assertEquals(3, front.requests());
    }

    private static StoreException failure(BlobStore blobs) {
        StoreException e = assertThrows(StoreException.class, () -> blobs.put(KEY, new byte[] {1}));
        StringWriter trace = new StringWriter();
        e.printStackTrace(new PrintWriter(trace));
        assertFalse(trace.toString().contains(Local.KEY.secret()), "a secret in " + trace);
        return e;
    }

    private static CloudServices connect(HttpFront front) {
        return Local.services(front.uri(), front.uri(), URI.create(front.uri() + "/" + Local.BUCKET));
    }
}
