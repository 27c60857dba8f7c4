package dev.jointlambda.local.deploy.aws;

import dev.jointlambda.local.aws.AwsNames;
import dev.jointlambda.local.http.HttpAnswer;
import dev.jointlambda.local.http.HttpRequest;
import dev.jointlambda.local.http.HttpService;
import dev.jointlambda.runtime.Invocation;
import dev.jointlambda.runtime.spi.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * Lambda's Runtime API (vendor's developer guide, "Using the Lambda runtime API", 2026-11) for one process, which asks it for
 * one event after the other.
 */
final class RuntimeApi implements HttpService {
    private static final String ROOT = "/2018-06-01/runtime/";

    /** 6 MB and 100 bytes, says the service when a function answers with more. */
    private static final int ANSWER_LIMIT = 6 * 1024 * 1024 + 100;

    private final String function;
    private final @Nullable SessionKeys keys;
    private final BlockingQueue<Optional<Work>> work = new LinkedBlockingQueue<>();
    private final CompletableFuture<Boolean> ready = new CompletableFuture<>();
    private volatile @Nullable Work current;

    /** @param keys hands out keys; null for a function that has them in its variables */
    RuntimeApi(String function, @Nullable SessionKeys keys) {
        this.function = function;
        this.keys = keys;
    }

    /** One event and what becomes of it. */
    record Work(String id, Bytes event, Invocation invocation, CompletableFuture<Outcome> outcome) {}

    /**
     * What a function made of an event.
     *
     * @param body its answer, or its error
     * @param failed which of the two it is
     */
    record Outcome(Bytes body, boolean failed) {}

    /** Completed once the process asks for its first event, or fails before. */
    CompletableFuture<Boolean> ready() {
        return ready;
    }

    void offer(Work next) {
        current = next;
        work.add(Optional.of(next));
    }

    /** The process has ended: nothing more will come. */
    void over(RuntimeException why) {
        work.add(Optional.empty());
        ready.completeExceptionally(why);
        Work left = current;
        if (left != null) {
            left.outcome().completeExceptionally(why);
        }
    }

    @Override
    public int bodyLimit() {
        return ANSWER_LIMIT + 1024 * 1024;
    }

    @Override
    public HttpAnswer answer(HttpRequest request) {
        String path = request.path();
        if (keys != null && path.equals(SessionKeys.PATH)) {
            return keys.answer(request);
        }
        if (!path.startsWith(ROOT)) {
            return refuse(Refusal.MALFORMED, 404, "there is no " + path, request);
        }
        String what = path.substring(ROOT.length());
        if (what.equals("invocation/next")) {
            return next();
        }
        if (what.equals("restore/next")) {
            // A snapshot that is restored as soon as it is taken: the hooks run, nothing is saved.
            return HttpAnswer.empty(200);
        }
        if (what.equals("init/error") || what.equals("restore/error")) {
            ready.completeExceptionally(new IllegalStateException(
                    "the function " + function + " could not be initialised: " + text(request.body())));
            return accepted();
        }
        String[] parts = what.split("/", -1);
        Work running = current;
        if (parts.length != 3
                || !parts[0].equals("invocation")
                || running == null
                || !running.id().equals(parts[1])) {
            return refuse(Refusal.MALFORMED, 400, "there is no such invocation", request);
        }
        boolean failed = parts[2].equals("error");
        current = null;
        if (!failed && request.body().length() > ANSWER_LIMIT) {
            running.outcome()
                    .complete(new Outcome(
                            Bytes.utf8("{\"errorType\":\"Function.ResponseSizeTooLarge\",\"errorMessage\":"
                                    + "\"Response payload size exceeded maximum allowed payload size\"}"),
                            true));
        } else {
            running.outcome().complete(new Outcome(request.body(), failed));
        }
        return accepted();
    }

    private HttpAnswer next() {
        ready.complete(true);
        Optional<Work> next;
        try {
            next = work.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return HttpAnswer.empty(503);
        }
        if (next.isEmpty()) {
            return HttpAnswer.empty(503);
        }
        Work given = next.get();
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", "application/json");
        headers.put("Lambda-Runtime-Aws-Request-Id", given.id());
        headers.put(
                "Lambda-Runtime-Deadline-Ms", Long.toString(given.invocation().deadline()));
        headers.put("Lambda-Runtime-Invoked-Function-Arn", AwsNames.LOCAL.of("lambda", "function:" + function));
        String trace = given.invocation().trace();
        if (trace != null) {
            headers.put("Lambda-Runtime-Trace-Id", trace);
        }
        return new HttpAnswer(200, headers, given.event());
    }

    private static HttpAnswer accepted() {
        return HttpAnswer.of(202, "application/json", "{\"status\":\"OK\"}");
    }

    private static String text(Bytes bytes) {
        return new String(bytes.array(), StandardCharsets.UTF_8);
    }

    @Override
    public HttpAnswer refuse(Refusal why, int status, String detail, HttpRequest request) {
        return HttpAnswer.of(
                status, "application/json", "{\"errorType\":\"" + why + "\",\"errorMessage\":\"" + status + "\"}");
    }
}
