package dev.jointlambda.local.deploy.aliyun;

import dev.jointlambda.local.access.Credentials;
import dev.jointlambda.local.access.Identities;
import dev.jointlambda.local.aliyun.AliyunNames;
import dev.jointlambda.local.deploy.ChildProcess;
import dev.jointlambda.local.deploy.FunctionFailedException;
import dev.jointlambda.local.deploy.Sandbox;
import dev.jointlambda.runtime.Invocation;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/**
 * One process of a function with a custom runtime: an HTTP server that this one calls (vendor's documentation, "Custom
 * runtime", 2026-04). Each call brings the key of a new session of the function's role.
 */
final class FcSandbox implements Sandbox {
    private static final Duration START = Duration.ofMinutes(2);
    private static final int WELL = 200;
    private static final long POLL_NANOS = 10_000_000;

    private final FcFunction function;
    private final Identities identities;
    private final ChildProcess process;
    private final URI invoke;
    private final HttpClient client;

    private FcSandbox(FcFunction function, Identities identities, ChildProcess process, int port) {
        this.function = function;
        this.identities = identities;
        this.process = process;
        invoke = URI.create("http://127.0.0.1:" + port + "/invoke");
        client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    }

    /**
     * Starts one and waits until it listens.
     *
     * @throws FunctionFailedException if it does not; says why
     */
    static FcSandbox start(FcFunction function, Identities identities) {
        int port = freePort();
        Map<String, String> environment = new HashMap<>(function.environment());
        environment.put("FC_SERVER_PORT", Integer.toString(port));
        Credentials session = identities.session(function.role());
        environment.put("ALIBABA_CLOUD_ACCESS_KEY_ID", session.keyId());
        environment.put("ALIBABA_CLOUD_ACCESS_KEY_SECRET", session.secret());
        environment.put("ALIBABA_CLOUD_SECURITY_TOKEN", String.valueOf(session.token()));
        ChildProcess process = ChildProcess.start(function.name(), function.command(), function.folder(), environment);
        FcSandbox sandbox = new FcSandbox(function, identities, process, port);
        boolean up = false;
        try {
            sandbox.awaitListening(port);
            up = true;
            return sandbox;
        } finally {
            if (!up) {
                sandbox.close("because it did not get ready");
            }
        }
    }

    private void awaitListening(int port) {
        long end = System.nanoTime() + START.toNanos();
        while (process.isAlive() && System.nanoTime() < end) {
            try (Socket probe = new Socket(InetAddress.getLoopbackAddress(), port)) {
                if (probe.isConnected()) {
                    return;
                }
            } catch (IOException e) {
                // Not yet: the platform, too, has no other way to know than to try.
                LockSupport.parkNanos(POLL_NANOS);
            }
        }
        throw new FunctionFailedException(
                function.name() + " does not listen on the port in FC_SERVER_PORT: " + process.end());
    }

    @Override
    public ChildProcess process() {
        return process;
    }

    @Override
    public void handle(InputStream event, OutputStream answer, Invocation invocation) throws IOException {
        function.note();
        Credentials session = identities.session(function.role());
        HttpRequest request = HttpRequest.newBuilder(invoke)
                .header("Content-Type", "application/octet-stream")
                .header("x-fc-request-id", invocation.requestId())
                .header("x-fc-access-key-id", session.keyId())
                .header("x-fc-access-key-secret", session.secret())
                .header("x-fc-security-token", String.valueOf(session.token()))
                .header("x-fc-function-name", function.name())
                .header("x-fc-function-handler", function.handler())
                .header("x-fc-function-memory", Integer.toString(function.memoryMb()))
                .header(
                        "x-fc-function-timeout",
                        Long.toString(function.timeout().toSeconds()))
                .header("x-fc-region", AliyunNames.LOCAL.region())
                .header("x-fc-account-id", AliyunNames.LOCAL.account())
                .header("x-fc-qualifier", "LATEST")
                .POST(BodyPublishers.ofByteArray(event.readAllBytes()))
                .build();
        HttpResponse<byte[]> response;
        try {
            response = client.send(request, BodyHandlers.ofByteArray());
        } catch (IOException e) {
            if (process.isAlive()) {
                close("because it broke its connection");
            }
            throw new FunctionFailedException("the function did not answer: " + process.end(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            close("because nobody waits for it any more");
            throw new InterruptedIOException("the wait for a function was interrupted");
        }
        if (response.statusCode() != WELL) {
            throw new FunctionFailedException(new String(response.body(), StandardCharsets.UTF_8));
        }
        answer.write(response.body());
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException("this machine has no free port", e);
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
