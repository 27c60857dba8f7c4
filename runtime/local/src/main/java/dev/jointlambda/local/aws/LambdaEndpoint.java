package dev.jointlambda.local.aws;

import dev.jointlambda.local.functions.FunctionHost;
import dev.jointlambda.local.http.HttpFront;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;

/**
 * Lambda's invocation API on this machine, in front of whatever runs the functions. Safe for use by many threads; stops
 * with {@link #close} or with the process.
 */
public final class LambdaEndpoint implements AutoCloseable {
    private final LambdaService service;
    private final HttpFront front;

    private LambdaEndpoint(FunctionHost functions, AccessKey key, Duration patience) {
        this.service = new LambdaService(functions, new SigV4("lambda", key, InstantSource.system()));
        this.front = HttpFront.start("lambda", service, patience);
    }

    /**
     * Starts it.
     *
     * @param functions what runs the functions
     * @param key what requests must be signed with
     */
    public static LambdaEndpoint start(FunctionHost functions, AccessKey key) {
        return start(functions, key, HttpFront.DEFAULT_PATIENCE);
    }

    /** Starts it; slow clients are waited for only so long. */
    public static LambdaEndpoint start(FunctionHost functions, AccessKey key, Duration patience) {
        return new LambdaEndpoint(functions, key, patience);
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
