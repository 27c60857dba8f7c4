package dev.jointlambda.local.aws;

import dev.jointlambda.local.http.HttpFront;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;

/**
 * S3 on this machine: whole objects in buckets, addressed by path or by host name; everything else gets the service's own
 * error. Serves OSS's S3-compatible requests too. In memory. Safe for use by many threads; stops with {@link #close} or
 * with the process.
 */
public final class S3Endpoint implements AutoCloseable {
    private final Buckets buckets = new Buckets();
    private final HttpFront front;

    private S3Endpoint(AccessKey key, Duration patience) {
        this.front =
                HttpFront.start("s3", new S3Service(buckets, new SigV4("s3", key, InstantSource.system())), patience);
    }

    /**
     * Starts it, without a bucket.
     *
     * @param key what requests must be signed with
     */
    public static S3Endpoint start(AccessKey key) {
        return start(key, HttpFront.DEFAULT_PATIENCE);
    }

    /** Starts it; slow clients are waited for only so long. */
    public static S3Endpoint start(AccessKey key, Duration patience) {
        return new S3Endpoint(key, patience);
    }

    /** Its address. */
    public URI uri() {
        return front.uri();
    }

    /** Its front, to take it down and up. */
    public HttpFront front() {
        return front;
    }

    /** Makes a bucket; nothing if it is there. */
    public void createBucket(String name) {
        buckets.create(name);
    }

    @Override
    public void close() {
        front.close();
    }
}
