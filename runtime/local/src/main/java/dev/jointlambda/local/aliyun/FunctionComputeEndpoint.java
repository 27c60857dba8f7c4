package dev.jointlambda.local.aliyun;

import dev.jointlambda.local.aws.AccessKey;
import dev.jointlambda.local.functions.FunctionHost;
import dev.jointlambda.local.http.HttpFront;
import java.net.URI;
import java.time.Duration;

/**
 * The invocation of Function Compute's 3.0 API on this machine, in front of whatever runs the functions. Safe for use by
 * many threads; stops with {@link #close} or with the process.
 */
public final class FunctionComputeEndpoint implements AutoCloseable {
    private final FunctionComputeService service;
    private final HttpFront front;

    private FunctionComputeEndpoint(FunctionHost functions, AccessKey key, Duration patience) {
        this.service = new FunctionComputeService(functions, key);
        this.front = HttpFront.start("function-compute", service, patience);
    }

    /**
     * Starts it.
     *
     * @param functions what runs the functions
     * @param key what requests must be signed with
     */
    public static FunctionComputeEndpoint start(FunctionHost functions, AccessKey key) {
        return start(functions, key, HttpFront.DEFAULT_PATIENCE);
    }

    /** Starts it; slow clients are waited for only so long. */
    public static FunctionComputeEndpoint start(FunctionHost functions, AccessKey key, Duration patience) {
        return new FunctionComputeEndpoint(functions, key, patience);
    }

    /** Its address. */
    public URI uri() {
        return front.uri();
    }

    /** Its front, to take it down and up. */
    public HttpFront front() {
        return front;
    }

    /** Lets the next invocations be refused as too many. */
    public void throttle(int invocations) {
        service.throttle(invocations);
    }

    @Override
    public void close() {
        front.close();
    }
}
