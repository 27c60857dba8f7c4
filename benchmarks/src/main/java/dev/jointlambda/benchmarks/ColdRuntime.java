package dev.jointlambda.benchmarks;

import dev.jointlambda.local.http.HttpAnswer;
import dev.jointlambda.local.http.HttpRequest;
import dev.jointlambda.local.http.HttpService;
import dev.jointlambda.runtime.spi.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Lambda's Runtime API for one process and one event. A process that wants to be restored waits until it is told to go on. */
final class ColdRuntime implements HttpService {
    private static final String ROOT = "/2018-06-01/runtime/";
    private static final String ID = "cold";

    private final Bytes event;

    /** Completed once the process waits to be restored. */
    final CompletableFuture<Boolean> parked = new CompletableFuture<>();

    /** To be completed to have it go on. */
    final CompletableFuture<Boolean> restore = new CompletableFuture<>();

    /** When the process has answered, as {@link System#nanoTime} has it; fails if it has not. */
    final CompletableFuture<Long> answered = new CompletableFuture<>();

    private final CompletableFuture<Boolean> second = new CompletableFuture<>();

    ColdRuntime(Bytes event) {
        this.event = event;
    }

    /** Lets go of a process that asks for a second event. */
    void end() {
        restore.complete(true);
        second.complete(true);
    }

    void failed(String why) {
        IllegalStateException failure = new IllegalStateException(why);
        parked.completeExceptionally(failure);
        answered.completeExceptionally(failure);
    }

    @Override
    public int bodyLimit() {
        return 1024 * 1024;
    }

    @Override
    public HttpAnswer answer(HttpRequest request) {
        String what = request.path().substring(ROOT.length());
        if (what.equals("restore/next")) {
            parked.complete(true);
            restore.join();
            return HttpAnswer.empty(200);
        } else if (what.equals("invocation/next")) {
            return next();
        } else if (what.equals("invocation/" + ID + "/response")) {
            answered.complete(System.nanoTime());
        } else {
            failed(what + ": " + new String(request.body().array(), StandardCharsets.UTF_8));
        }
        return HttpAnswer.of(202, "application/json", "{\"status\":\"OK\"}");
    }

    private HttpAnswer next() {
        if (answered.isDone()) {
            second.join();
            return HttpAnswer.empty(503);
        }
        return new HttpAnswer(
                200,
                Map.of(
                        "Content-Type", "application/json",
                        "Lambda-Runtime-Aws-Request-Id", ID,
                        "Lambda-Runtime-Deadline-Ms", Long.toString(System.currentTimeMillis() + 60_000),
                        "Lambda-Runtime-Trace-Id", "Root=1-0-0",
                        "Lambda-Runtime-Invoked-Function-Arn",
                                "arn:aws:lambda:eu-central-1:000000000000:function:cold"),
                event);
    }

    @Override
    public HttpAnswer refuse(Refusal why, int status, String detail, HttpRequest request) {
        return HttpAnswer.of(status, "application/json", "{}");
    }
}
