package dev.jointlambda.local.http;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;

/** Lets something happen once, after the service has done its work on a request and before its answer is sent. */
public final class Between implements HttpService {
    private final HttpService service;
    private final Predicate<HttpRequest> when;
    private final Runnable what;
    private final AtomicBoolean done = new AtomicBoolean();

    /** After the first request of which this is true. */
    public Between(HttpService service, Predicate<HttpRequest> when, Runnable what) {
        this.service = service;
        this.when = when;
        this.what = what;
    }

    @Override
    public int bodyLimit() {
        return service.bodyLimit();
    }

    @Override
    public HttpAnswer answer(HttpRequest request) {
        HttpAnswer answer = service.answer(request);
        if (when.test(request) && done.compareAndSet(false, true)) {
            what.run();
        }
        return answer;
    }

    @Override
    public HttpAnswer refuse(Refusal why, int status, String detail, HttpRequest request) {
        return service.refuse(why, status, detail, request);
    }
}
