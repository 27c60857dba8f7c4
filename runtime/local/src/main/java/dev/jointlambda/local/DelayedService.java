package dev.jointlambda.local;

import dev.jointlambda.local.http.HttpAnswer;
import dev.jointlambda.local.http.HttpRequest;
import dev.jointlambda.local.http.HttpService;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** A service that is some way off. */
final class DelayedService implements HttpService {
    private final HttpService service;
    private final long nanos;

    DelayedService(HttpService service, Duration delay) {
        this.service = service;
        this.nanos = delay.toNanos();
    }

    @Override
    public int bodyLimit() {
        return service.bodyLimit();
    }

    @Override
    public HttpAnswer answer(HttpRequest request) {
        long end = System.nanoTime() + nanos;
        for (long left = nanos; left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
        return service.answer(request);
    }

    @Override
    public HttpAnswer refuse(Refusal why, int status, String detail, HttpRequest request) {
        return service.refuse(why, status, detail, request);
    }
}
