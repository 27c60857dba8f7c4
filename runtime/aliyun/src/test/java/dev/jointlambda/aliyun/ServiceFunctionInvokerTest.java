package dev.jointlambda.aliyun;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.jointlambda.runtime.spi.FunctionInvoker.Answer;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the vendor's own client of this API gets wrong, on real sockets. */
class ServiceFunctionInvokerTest {
    private static final String EVENT = "{\"hello\":\"world\"}";

    @Test
    void anEventIsSentToItsServiceWithItsInvocationId() throws IOException {
        try (WireServer server = answering("202 Accepted")) {
            assertEquals(new Answer.Accepted(), invoke(server.uri("http")));

            String request = server.requests().get(0);
            String head = request.toLowerCase(Locale.ROOT);
            assertTrue(
                    request.startsWith(
                            "POST /2016-08-15/services/shop/functions/shop-order-reserve/invocations" + " HTTP/1.1"),
                    request);
            assertTrue(head.contains("x-fc-invocation-type: async\r\n"), request);
            assertTrue(head.contains("x-fc-stateful-async-invocation-id: e-1\r\n"), request);
            assertTrue(head.contains("authorization: fc key-id:"), request);
            assertTrue(head.contains("x-fc-security-token: a-token\r\n"), request);
            assertTrue(head.contains("content-type: application/octet-stream\r\n"), request);
            assertTrue(request.endsWith(EVENT), request);
            assertFalse(request.contains("a-secret-that-nobody-may-see"), request);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 413, 415, 429})
    void aServiceErrorIsTheRejectionItIs(int status) throws IOException {
        try (WireServer server = answering(status + " No")) {
            assertEquals(
                    new Answer.Rejected("Function Compute: \"shop-order-reserve\" answered HTTP " + status
                            + ": {\"ErrorCode\":\"C\"}"),
                    invoke(server.uri("http")));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 500, 502, 503, 504})
    void aServerErrorLeavesItOpenAndOneCopyWasSent(int status) throws IOException {
        try (WireServer server = answering(status + " Hm\r\nRetry-After: 0")) {
            assertInstanceOf(Answer.Unknown.class, invoke(server.uri("http")));
            assertEquals(1, server.requests().size(), "exactly one copy");
        }
    }

    @Test
    void anInvocationIdThatIsKnownAlreadyHasArrived() throws IOException {
        try (WireServer server = answering("409 Conflict")) {
            assertEquals(new Answer.Accepted(), invoke(server.uri("http")));
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
            ServiceFunctionInvoker invoker = invoker(server.uri("http"));
            assertEquals(new Answer.Accepted(), invoke(invoker));
            assertInstanceOf(Answer.Unknown.class, invoke(invoker));
            assertEquals(2, server.requests().size(), "one copy of each event");
        }
    }

    private static WireServer answering(String status) throws IOException {
        return WireServer.start(connection -> {
            connection.read();
            connection.answer(status, "{\"ErrorCode\":\"C\"}");
            connection.read();
        });
    }

    private static Answer invoke(URI address) {
        return invoke(invoker(address));
    }

    private static Answer invoke(ServiceFunctionInvoker invoker) {
        return invoker.invokeAsync("shop-order-reserve", "e-1", EVENT.getBytes(StandardCharsets.UTF_8));
    }

    private static ServiceFunctionInvoker invoker(URI address) {
        return ServiceFunctionInvoker.connect(FunctionComputeInvokerTest.place(address), "shop");
    }
}
