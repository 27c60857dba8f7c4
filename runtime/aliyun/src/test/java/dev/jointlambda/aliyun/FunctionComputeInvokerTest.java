package dev.jointlambda.aliyun;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.jointlambda.runtime.spi.FunctionInvoker.Answer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLServerSocketFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every line of the list that tells a refusal from silence, on real sockets. */
class FunctionComputeInvokerTest {
    private static final String EVENT = "{\"hello\":\"world\"}";
    private static final String SECRET = "a-secret-that-nobody-may-see";

    @Test
    void anEventIsSentAsAnAsynchronousInvocationWithItsTaskId() throws IOException {
        try (WireServer server = answering("202 Accepted")) {
            assertEquals(new Answer.Accepted(), invoke(server.uri("http")));
            String request = server.requests().get(0);
            String head = request.toLowerCase(Locale.ROOT);
            assertTrue(
                    request.startsWith("POST /2023-03-30/functions/shop-order-reserve/invocations HTTP/1.1"), request);
            assertTrue(head.contains("x-fc-invocation-type: async\r\n"), request);
            assertTrue(request.contains("e-1"), request);
            assertTrue(head.contains("x-fc-async-task-id: e-1\r\n"), request);
            assertTrue(head.contains("authorization: acs3-hmac-sha256 credential=key-id,"), request);
            assertTrue(head.contains("x-acs-security-token: a-token\r\n"), request);
            assertTrue(request.contains(EVENT), request);
            assertFalse(request.contains(SECRET), request);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 413, 415, 429})
    void theseStatusesAreRejections(int status) throws IOException {
        try (WireServer server = answering(status + " No")) {
            Answer answer = invoke(server.uri("http"));
            assertEquals(
                    new Answer.Rejected(
                            "Function Compute: \"shop-order-reserve\" answered HTTP " + status + ": {\"Code\":\"C\"}"),
                    answer);
            assertEquals(1, server.requests().size());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 302, 307, 308, 402, 405, 407, 408, 410, 421, 500, 501, 502, 503, 504})
    void everyOtherStatusLeavesItOpen(int status) throws IOException {
        try (WireServer server = answering(status + " Hm\r\nLocation: /elsewhere\r\nRetry-After: 0")) {
            Answer answer = invoke(server.uri("http"));
            assertEquals(
                    new Answer.Unknown(
                            "Function Compute: \"shop-order-reserve\" answered HTTP " + status + ": {\"Code\":\"C\"}"),
                    answer);
            assertEquals(1, server.requests().size(), "exactly one copy");
        }
    }

    @Test
    void aTaskIdThatIsKnownAlreadyHasArrived() throws IOException {
        try (WireServer server = answering("409 Conflict")) {
            assertEquals(new Answer.Accepted(), invoke(server.uri("http")));
        }
    }

    @Test
    void anErrorPageThatIsNoJsonCountsByItsStatus() throws IOException {
        try (WireServer server = WireServer.start(connection -> {
            connection.read();
            connection.answer("413 Too Large", "<html>");
        })) {
            assertEquals(
                    new Answer.Rejected("Function Compute: \"shop-order-reserve\" answered HTTP 413: <html>"),
                    invoke(server.uri("http")));
        }
    }

    @Test
    void aRefusedConnectionIsARejection() throws IOException {
        URI nobody;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = URI.create("http://127.0.0.1:" + socket.getLocalPort());
        }
        assertInstanceOf(Answer.Rejected.class, invoke(nobody));
    }

    @Test
    void anUnknownHostIsARejection() {
        assertInstanceOf(Answer.Rejected.class, invoke(URI.create("http://nowhere.invalid:80")));
    }

    @Test
    void aConnectionThatDoesNotComeAboutInTimeIsARejection() throws IOException {
        List<Socket> fillers = new ArrayList<>();
        try (ServerSocket full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            // Nobody accepts: once the backlog is full, further connection attempts are not answered at all.
            for (int i = 0; i < 8; i++) {
                Socket filler = new Socket();
                fillers.add(filler);
                try {
                    filler.connect(full.getLocalSocketAddress(), 200);
                } catch (IOException e) {
                    break;
                }
            }
            Answer answer = invoke(URI.create("http://127.0.0.1:" + full.getLocalPort()));
            assertEquals(
                    new Answer.Rejected("Function Compute: no connection for \"shop-order-reserve\":"
                            + " java.net.SocketTimeoutException: Connect timed out"),
                    answer);
        } finally {
            for (Socket filler : fillers) {
                filler.close();
            }
        }
    }

    @Test
    void anAnswerThatDoesNotComeInTimeLeavesItOpen() throws IOException {
        try (WireServer server = WireServer.start(connection -> {
            connection.read();
            connection.holdUntilClientLeaves();
        })) {
            assertInstanceOf(Answer.Unknown.class, invoke(server.uri("http")));
            assertEquals(1, server.requests().size());
        }
    }

    @Test
    void aResetBeforeTheEventIsReadLeavesItOpen() throws IOException {
        try (WireServer server = WireServer.start(WireServer.Connection::reset)) {
            assertInstanceOf(Answer.Unknown.class, invoke(server.uri("http")));
        }
    }

    @Test
    void aResetAfterTheEventIsReadLeavesItOpenAndOneCopyWasSent() throws IOException {
        AtomicInteger connections = new AtomicInteger();
        try (WireServer server = WireServer.start(connection -> {
            connections.incrementAndGet();
            connection.read();
            connection.reset();
        })) {
            assertInstanceOf(Answer.Unknown.class, invoke(server.uri("http")));
            assertEquals(1, server.requests().size());
            assertEquals(1, connections.get());
        }
    }

    @Test
    void aFailedHandshakeIsARejection() throws IOException {
        // A server without a certificate has no cipher suite in common with anybody.
        ServerSocket tls =
                SSLServerSocketFactory.getDefault().createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        try (WireServer server = WireServer.start(tls, WireServer.Connection::read)) {
            assertInstanceOf(Answer.Rejected.class, invoke(server.uri("https")));
            assertEquals(List.of(), server.requests());
        }
    }

    @Test
    void anyOtherTlsErrorLeavesItOpen() throws IOException {
        try (WireServer server = WireServer.start(connection -> connection.answer("200 OK", "no TLS here"))) {
            assertInstanceOf(Answer.Unknown.class, invoke(server.uri("https")));
        }
    }

    @Test
    void aPooledConnectionThatDiesWithTheListenerAfterTheEventWasReadLeavesItOpenAndOneCopyWasSent()
            throws IOException {
        WireServer[] self = new WireServer[1];
        try (WireServer server = WireServer.start(connection -> {
            connection.read();
            connection.answer("202 Accepted", "");
            connection.read();
            self[0].close();
            connection.reset();
        })) {
            self[0] = server;
            FunctionComputeInvoker invoker = FunctionComputeInvoker.connect(place(server.uri("http")));
            assertEquals(new Answer.Accepted(), invoke(invoker));
            assertInstanceOf(Answer.Unknown.class, invoke(invoker));
            assertEquals(2, server.requests().size(), "one copy of each event");
            assertTrue(server.requests().get(1).contains(EVENT));
        }
    }

    @Test
    void aPooledConnectionThatDiesAfterTheEventWasReadIsNotTriedAgain() throws IOException {
        try (WireServer server = WireServer.start(connection -> {
            connection.read();
            connection.answer("202 Accepted", "");
            connection.read();
            connection.reset();
        })) {
            FunctionComputeInvoker invoker = FunctionComputeInvoker.connect(place(server.uri("http")));
            assertEquals(new Answer.Accepted(), invoke(invoker));
            assertInstanceOf(Answer.Unknown.class, invoke(invoker));
            assertEquals(2, server.requests().size(), "one copy of each event");
        }
    }

    @Test
    void noSecretIsEverPrinted() {
        Place place = place(URI.create("http://127.0.0.1:1"));
        assertFalse(place.toString().contains(SECRET), place.toString());
        assertFalse(invoke(URI.create("http://127.0.0.1:1")).toString().contains(SECRET));
    }

    private static WireServer answering(String status) throws IOException {
        return WireServer.start(connection -> {
            connection.read();
            connection.answer(status, "{\"Code\":\"C\"}");
            connection.read();
        });
    }

    private static Answer invoke(URI address) {
        return invoke(FunctionComputeInvoker.connect(place(address)));
    }

    private static Answer invoke(FunctionComputeInvoker invoker) {
        return invoker.invokeAsync("shop-order-reserve", "e-1", EVENT.getBytes(StandardCharsets.UTF_8));
    }

    static Place place(URI address) {
        return new Place(
                "cn-hangzhou",
                address,
                null,
                address,
                "instance",
                "table",
                address,
                new Credentials("key-id", SECRET, "a-token"),
                Duration.ofMillis(400),
                Duration.ofMillis(600),
                Duration.ofMillis(600));
    }
}
