package dev.jointlambda.aliyun;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.aliyun.fc.runtime.Context;
import com.aliyun.fc.runtime.FunctionInitializer;
import com.aliyun.fc.runtime.PreStopHandler;
import com.aliyun.fc.runtime.StreamRequestHandler;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The contract of a custom runtime, over HTTP. */
class RuntimeServerTest {
    private final ByteArrayOutputStream log = new ByteArrayOutputStream();
    private final List<RuntimeServer> servers = new ArrayList<>();

    @Test
    void anEventIsHandledAndItsAnswerGoesBack() throws Exception {
        RuntimeServer server = start((event, answer, context) -> {
            answer.write("echo ".getBytes(UTF_8));
            event.transferTo(answer);
        });

        HttpResponse<String> answer = send(server, "POST", "/invoke", "{\"ü\":1}");

        assertEquals(200, answer.statusCode());
        assertEquals("echo {\"ü\":1}", answer.body());
        assertEquals("200", answer.headers().firstValue("x-fc-status").orElseThrow());
        assertEquals("FC Invoke Start RequestId: r-1\nFC Invoke End RequestId: r-1\n", log());
    }

    @Test
    void anEmptyAnswerIsAnAnswer() throws Exception {
        HttpResponse<String> answer = send(start((event, out, context) -> {}), "POST", "/invoke", "");

        assertEquals(200, answer.statusCode());
        assertEquals("", answer.body());
    }

    @Test
    void whatIsThrownIsAFunctionError() throws Exception {
        for (Throwable failure : List.of(new IOException("not \"now\""), new StackOverflowError())) {
            HttpResponse<String> answer = send(start((event, out, context) -> sneak(failure)), "POST", "/invoke", "{}");

            assertEquals(404, answer.statusCode());
            assertEquals("404", answer.headers().firstValue("x-fc-status").orElseThrow());
            String message = failure.getMessage() == null ? "null" : "not \\\"now\\\"";
            assertTrue(
                    answer.body()
                            .startsWith("{\"errorMessage\":\"" + message + "\",\"errorType\":\""
                                    + failure.getClass().getName() + "\",\"stackTrace\":[\""
                                    + RuntimeServerTest.class.getName()),
                    answer.body());
            assertTrue(log().contains("\tat " + RuntimeServerTest.class.getName()), log());
            assertTrue(log().endsWith("FC Invoke End RequestId: r-1\n"), log());
        }
    }

    @Test
    void theContextSaysWhatTheHeadersSay() throws Exception {
        AtomicReference<List<Object>> seen = new AtomicReference<>(List.of());
        RuntimeServer server = start((event, answer, context) -> {
            context.getLogger().info("said by user code");
            seen.set(List.of(
                    context.getRequestId(),
                    context.getExecutionCredentials().getAccessKeyId(),
                    context.getExecutionCredentials().getAccessKeySecret(),
                    context.getExecutionCredentials().getSecurityToken(),
                    context.getFunctionParam().getFunctionName(),
                    context.getFunctionParam().getMemoryLimitInMB(),
                    context.getFunctionParam().getExecTimeLimitInMillis(),
                    context.getService().getQualifier(),
                    context.getRetryCount()));
            assertFalse(context.toString().contains("the-secret"));
            assertFalse(context.getExecutionCredentials().toString().contains("the-secret"));
        });

        send(
                server,
                "POST",
                "/invoke",
                "{}",
                "x-fc-access-key-id",
                "STS.a",
                "x-fc-access-key-secret",
                "the-secret",
                "x-fc-security-token",
                "the-token",
                "x-fc-function-name",
                "shop-order-reserve",
                "x-fc-function-memory",
                "512",
                "x-fc-function-timeout",
                "30",
                "x-fc-qualifier",
                "LATEST",
                "x-fc-retry-count",
                "2");

        assertEquals(
                List.of("r-1", "STS.a", "the-secret", "the-token", "shop-order-reserve", 512, 30_000, "LATEST", 2),
                seen.get());
        assertTrue(log().contains(" r-1 [INFO] said by user code\n"), log());
        assertFalse(log().contains("the-secret"), log());
    }

    @Test
    void theTimeLimitComesFromTheEnvironmentWhereThePlatformDoesNotSendIt() throws Exception {
        AtomicInteger limit = new AtomicInteger();
        StreamRequestHandler noting =
                (event, answer, context) -> limit.set(context.getFunctionParam().getExecTimeLimitInMillis());

        send(start(noting, Map.of("JOINTLAMBDA_FUNCTION_TIMEOUT", "PT2M")), "POST", "/invoke", "{}");
        assertEquals(120_000, limit.get());

        assertTrue(send(start(noting), "POST", "/invoke", "{}")
                .body()
                .startsWith("{\"errorMessage\":\"the function's time limit is not known: set the environment variable"
                        + " JOINTLAMBDA_FUNCTION_TIMEOUT to it, such as PT60S\""));
    }

    @Test
    void initializingAndStoppingReachAHandlerThatWantsThem() throws Exception {
        List<String> seen = new ArrayList<>();
        RuntimeServer server = start(new Whole(seen));

        assertEquals(200, send(server, "POST", "/initialize", "").statusCode());
        assertEquals(200, send(server, "GET", "/pre-stop", "").statusCode());

        assertEquals(List.of("initialize r-1", "preStop r-1"), seen);
        assertEquals("""
                        FC Initialize Start RequestId: r-1
                        FC Initialize End RequestId: r-1
                        FC PreStop Start RequestId: r-1
                        FC PreStop End RequestId: r-1
                        """, log());
        assertEquals(
                200,
                send(start((event, answer, context) -> {}), "POST", "/initialize", "")
                        .statusCode());
    }

    @Test
    void otherRequestsAreRefused() throws Exception {
        RuntimeServer server = start((event, answer, context) -> {});

        assertEquals(405, send(server, "GET", "/invoke", "").statusCode());
        assertEquals(405, send(server, "POST", "/invoke/more", "").statusCode());
        assertEquals(404, send(server, "GET", "/", "").statusCode());
        assertEquals("", log());
    }

    @Test
    void eventsThatComeTogetherAreHandledOneAfterAnother() throws Exception {
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        RuntimeServer server = start((event, answer, context) -> {
            most.accumulateAndGet(running.incrementAndGet(), Math::max);
            event.transferTo(answer);
            running.decrementAndGet();
        });

        HttpClient client = HttpClient.newHttpClient();
        List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            answers.add(client.sendAsync(request(server, "POST", "/invoke", "" + i), BodyHandlers.ofString()));
        }
        for (int i = 0; i < 20; i++) {
            assertEquals("" + i, answers.get(i).get().body());
        }
        assertEquals(1, most.get());
    }

    @Test
    void stoppingLetsTheEventThatIsBeingHandledEnd() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        RuntimeServer server = start((event, answer, context) -> {
            begun.countDown();
            await(mayEnd);
            answer.write('x');
        });
        CompletableFuture<HttpResponse<String>> answer =
                HttpClient.newHttpClient().sendAsync(request(server, "POST", "/invoke", "{}"), BodyHandlers.ofString());
        begun.await();
        CompletableFuture<Void> stopped = CompletableFuture.runAsync(() -> server.stop(Duration.ofMinutes(1)));
        mayEnd.countDown();

        assertEquals("x", answer.get().body());
        stopped.get();
        assertThrows(IOException.class, () -> send(server, "POST", "/invoke", "{}"));
    }

    @Test
    void whatIsWrongWithTheHandlerIsSaid() {
        assertEquals(
                "the command of this function must end with the name of its handler class, as in: java -cp"
                        + " /code:/code/lib/* dev.jointlambda.aliyun.Bootstrap com.example.Flow_Step_Aliyun",
                assertThrows(IllegalArgumentException.class, Bootstrap::handler).getMessage());
        assertEquals(
                "the handler class java.lang.String must implement com.aliyun.fc.runtime.StreamRequestHandler",
                assertThrows(IllegalArgumentException.class, () -> Bootstrap.handler("java.lang.String"))
                        .getMessage());
    }

    @Test
    void thePortIsThePlatforms() {
        assertEquals(9000, Bootstrap.port(Map.of()));
        assertEquals(81, Bootstrap.port(Map.of("FC_CUSTOM_LISTEN_PORT", "81")));
        assertEquals(82, Bootstrap.port(Map.of("FC_CUSTOM_LISTEN_PORT", "81", "FC_SERVER_PORT", "82")));
    }

    @AfterEach
    void stop() {
        servers.forEach(server -> server.stop(Duration.ZERO));
    }

    private RuntimeServer start(StreamRequestHandler handler) throws IOException {
        return start(handler, Map.of());
    }

    private RuntimeServer start(StreamRequestHandler handler, Map<String, String> environment) throws IOException {
        RuntimeServer server = RuntimeServer.start(handler, 0, environment, new PrintStream(log, true, UTF_8));
        servers.add(server);
        return server;
    }

    private String log() {
        return log.toString(UTF_8);
    }

    private static HttpResponse<String> send(
            RuntimeServer server, String method, String path, String body, String... headers) throws Exception {
        return HttpClient.newHttpClient().send(request(server, method, path, body, headers), BodyHandlers.ofString());
    }

    private static HttpRequest request(
            RuntimeServer server, String method, String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .method(method, BodyPublishers.ofString(body))
                .header("x-fc-request-id", "r-1");
        return (headers.length == 0 ? request : request.headers(headers)).build();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void sneak(Throwable failure) throws IOException {
        if (failure instanceof Error error) {
            throw error;
        }
        throw (IOException) failure;
    }

    private record Whole(List<String> seen) implements StreamRequestHandler, FunctionInitializer, PreStopHandler {
        @Override
        public void handleRequest(InputStream event, OutputStream answer, Context context) {
            seen.add("event");
        }

        @Override
        public void initialize(Context context) {
            seen.add("initialize " + context.getRequestId());
        }

        @Override
        public void preStop(Context context) {
            seen.add("preStop " + context.getRequestId());
        }
    }
}
