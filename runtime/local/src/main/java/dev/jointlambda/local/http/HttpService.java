package dev.jointlambda.local.http;

/** What an endpoint is behind its HTTP front. Called by many threads. */
public interface HttpService {
    /** The largest body it reads, in bytes; a larger one is refused as {@link Refusal#TOO_LARGE}. */
    int bodyLimit();

    /** Answers a request. An exception becomes {@link Refusal#INTERNAL}. */
    HttpAnswer answer(HttpRequest request);

    /**
     * An error in the service's own form, for what the front finds wrong by itself.
     *
     * @param why what is wrong
     * @param status the HTTP status to answer with
     * @param detail one sentence
     * @param request the request, its body empty
     */
    HttpAnswer refuse(Refusal why, int status, String detail, HttpRequest request);

    /** What a front refuses by itself. */
    enum Refusal {
        /** It is no HTTP request that can be read. */
        MALFORMED,
        /** The body is over {@link HttpService#bodyLimit}. */
        TOO_LARGE,
        /** The client was too slow in sending the body. */
        TOO_SLOW,
        /** The service failed, by a fault of its own. */
        INTERNAL,
        /** The endpoint was told to fail ({@link Fault.Status}). */
        TOLD
    }
}
