package dev.jointlambda.local.deploy.aws;

import dev.jointlambda.local.deploy.ChildProcess;
import dev.jointlambda.local.deploy.FunctionFailedException;
import dev.jointlambda.local.deploy.Sandbox;
import dev.jointlambda.local.http.HttpFront;
import dev.jointlambda.runtime.Invocation;
import dev.jointlambda.runtime.spi.Bytes;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One process of a function, run by Lambda's own runtime client, with a Runtime API of its own. */
final class LambdaSandbox implements Sandbox {
    private static final int START_SECONDS = 120;

    private final LambdaFunction function;
    private final RuntimeApi api;
    private final ChildProcess process;

    private LambdaSandbox(LambdaFunction function, RuntimeApi api, ChildProcess process) {
        this.function = function;
        this.api = api;
        this.process = process;
    }

    /**
     * Starts one and waits until it is ready for events.
     *
     * @throws IllegalStateException if it does not get ready; says why
     */
    static LambdaSandbox start(LambdaFunction function, InterfaceClient client) {
        SessionKeys keys = function.sessions() == null ? null : SessionKeys.of(function.sessions());
        RuntimeApi api = new RuntimeApi(function.name(), keys);
        HttpFront front = HttpFront.start("runtime-of-" + function.name(), api);
        Map<String, String> environment = new HashMap<>(function.environment());
        environment.put("AWS_LAMBDA_RUNTIME_API", "127.0.0.1:" + front.port());
        if (keys != null) {
            environment.put("AWS_CONTAINER_CREDENTIALS_FULL_URI", front.uri() + SessionKeys.PATH);
            environment.put("AWS_CONTAINER_AUTHORIZATION_TOKEN", keys.token());
        }
        ChildProcess process = ChildProcess.start(
                function.name(), client.command(function.heapMb(), function.handler()), function.folder(), environment);
        LambdaSandbox sandbox = new LambdaSandbox(function, api, process);
        function.note(function.onStart());
        process.onEnd(() -> {
            api.over(new FunctionFailedException("Runtime exited: " + process.end()));
            front.close();
        });
        boolean up = false;
        try {
            up = api.ready().get(START_SECONDS, TimeUnit.SECONDS);
            return sandbox;
        } catch (ExecutionException e) {
            throw FunctionFailedException.of(e);
        } catch (TimeoutException e) {
            throw new FunctionFailedException(function.name() + " was not ready after " + START_SECONDS + " s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FunctionFailedException("nobody waits for " + function.name() + " any more", e);
        } finally {
            if (!up) {
                sandbox.close("because it did not get ready");
            }
        }
    }

    @Override
    public ChildProcess process() {
        return process;
    }

    @Override
    public void handle(InputStream event, OutputStream answer, Invocation invocation) throws IOException {
        function.note(function.onEvent());
        CompletableFuture<RuntimeApi.Outcome> outcome = new CompletableFuture<>();
        api.offer(
                new RuntimeApi.Work(UUID.randomUUID().toString(), Bytes.of(event.readAllBytes()), invocation, outcome));
        if (!process.isAlive()) {
            // It may have died before it was known whose outcome that is.
            outcome.completeExceptionally(new FunctionFailedException(process.end()));
        }
        try {
            RuntimeApi.Outcome done = outcome.get();
            if (done.failed()) {
                throw new FunctionFailedException(new String(done.body().array(), StandardCharsets.UTF_8));
            }
            answer.write(done.body().array());
        } catch (ExecutionException e) {
            throw FunctionFailedException.of(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            close("because nobody waits for it any more");
            throw new InterruptedIOException("the wait for a function was interrupted");
        }
    }

    @Override
    public void timeUp(Thread handling) {
        close("at its time limit");
    }

    @Override
    public void close(String why) {
        process.kill(why);
    }
}
