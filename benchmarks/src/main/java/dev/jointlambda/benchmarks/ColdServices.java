package dev.jointlambda.benchmarks;

import dev.jointlambda.local.http.HttpAnswer;
import dev.jointlambda.local.http.HttpRequest;
import dev.jointlambda.local.http.HttpService;
import dev.jointlambda.runtime.spi.Bytes;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** DynamoDB with an empty table, Lambda, which takes every event, and S3, which takes every object; all at one address. Counts. */
final class ColdServices implements HttpService {
    private static final int BODY_LIMIT = 1024 * 1024;

    private final Map<String, AtomicInteger> calls = new ConcurrentHashMap<>();
    private volatile @Nullable Bytes lastEvent;

    /** How often what was called since the last time. */
    Map<String, Integer> calls() {
        Map<String, Integer> counted = new ConcurrentHashMap<>();
        calls.forEach((what, count) -> counted.put(what, count.get()));
        calls.clear();
        return counted;
    }

    /** The event that came last. */
    Bytes lastEvent() {
        Bytes event = lastEvent;
        if (event == null) {
            throw new IllegalStateException("nothing was invoked");
        }
        return event;
    }

    @Override
    public int bodyLimit() {
        return BODY_LIMIT;
    }

    @Override
    public HttpAnswer answer(HttpRequest request) {
        String target = request.header("X-Amz-Target");
        String what = target == null ? request.method() : target.substring(target.indexOf('.') + 1);
        calls.computeIfAbsent(what, absent -> new AtomicInteger()).incrementAndGet();
        if (target != null) {
            return HttpAnswer.of(200, "application/x-amz-json-1.0", "{}");
        }
        if (request.method().equals("PUT")) {
            return HttpAnswer.empty(200);
        }
        lastEvent = request.body();
        return HttpAnswer.empty(202);
    }

    @Override
    public HttpAnswer refuse(Refusal why, int status, String detail, HttpRequest request) {
        return HttpAnswer.of(status, "application/json", "{}");
    }
}
