package dev.jointlambda.local.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.jointlambda.Cloud;
import dev.jointlambda.aws.AwsCloud;
import dev.jointlambda.local.http.Fault;
import dev.jointlambda.runtime.spi.Bytes;
import dev.jointlambda.runtime.spi.FunctionInvoker;
import dev.jointlambda.runtime.spi.FunctionInvoker.Answer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every line of the list that tells a definite rejection from an unknown outcome, on real sockets. */
class LambdaInvokerEvidenceTest {
    private static final Bytes EVENT = Bytes.utf8("{\"an\":\"event\"}");

    private final LocalAws aws = new LocalAws();

    @AfterEach
    void stop() {
        aws.close();
    }

    @Test
    void anUnknownHostIsARejection() {
        rejected(invoker("http://no-such-host.invalid:1"), "UnknownHostException: no-such-host.invalid");
    }

    @Test
    void aRefusedConnectionIsARejection() {
        aws.lambdaFront.fault(new Fault.Refused());
        rejected(invoker(), "ConnectException: Connection refused");
        assertEquals(0, aws.lambdaFront.requests());
    }

    @Test
    void aConnectionThatIsNotAnsweredInTimeIsARejection() throws IOException {
        try (ServerSocket full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            List<Socket> waiting = fill(full);
            rejected(
                    invoker("http://127.0.0.1:" + full.getLocalPort(), "PT0.3S", "PT20S"),
                    "SocketTimeoutException: Connect timed out");
            for (Socket each : waiting) {
                each.close();
            }
        }
    }

    @Test
    void aHandshakeThatTheServerRefusesIsARejection() throws Exception {
        byte[] handshakeFailure = {0x15, 3, 3, 0, 2, 2, 0x28};
        try (RawServer server = RawServer.answering(handshakeFailure)) {
            rejected(invoker("https://127.0.0.1:" + server.port()), "SSLHandshakeException: ");
        }
    }

    @Test
    void otherTroubleWithTlsIsUnknown() throws Exception {
        try (RawServer server =
                RawServer.answering("this is not TLS at all, sorry\r\n".getBytes(StandardCharsets.US_ASCII))) {
            unknown(invoker("https://127.0.0.1:" + server.port()), "SSLException: ");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 413, 415, 429})
    void theseStatusesAreRejections(int status) {
        aws.lambdaFront.fault(new Fault.Status(status));
        rejected(invoker(), "HTTP " + status);
        assertEquals(1, aws.lambdaFront.requests());
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 402, 405, 406, 408, 409, 410, 422, 500, 501, 502, 503, 504, 599})
    void everyOtherFailingStatusIsUnknownAndSentOnce(int status) {
        aws.lambdaFront.fault(new Fault.Status(status));
        unknown(invoker(), "HTTP " + status);
        assertEquals(1, aws.lambdaFront.requests());
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 204})
    void aSuccessThatIsNotAnAcceptanceIsUnknown(int status) {
        aws.lambdaFront.fault(new Fault.Status(status));
        unknown(invoker(), "answered with HTTP " + status);
    }

    @Test
    void anAnswerThatDoesNotComeInTimeIsUnknownAndSentOnce() {
        aws.lambdaFront.fault(new Fault.BlackHole());
        unknown(invoker(aws.lambdaFront.uri().toString(), "PT10S", "PT1S"), "SocketTimeoutException: Read timed out");
        assertEquals(1, aws.lambdaFront.requests());
    }

    @Test
    void aResetBeforeTheEventIsReadIsUnknown() {
        aws.lambdaFront.fault(new Fault.ResetBeforeReading());
        unknown(invoker(), "SocketException: ");
        assertEquals(0, aws.lambdaFront.requests());
    }

    @Test
    void aResetAfterTheEventIsReadIsUnknownAndSentOnce() {
        aws.lambdaFront.fault(new Fault.ResetAfterReading());
        unknown(invoker(), "SocketException: ");
        assertEquals(1, aws.lambdaFront.requests());
    }

    @Test
    void aLostAnswerIsUnknownAndTheEventIsThereOnce() {
        aws.lambdaFront.once(new Fault.LoseAnswer());
        unknown(invoker(), "SocketException: ");
        assertEquals(List.of(EVENT), List.copyOf(aws.noted.events()));
    }

    @Test
    void anAnswerThatBreaksOffIsUnknown() throws Exception {
        try (RawServer server = RawServer.answering("HTTP/1.".getBytes(StandardCharsets.US_ASCII))) {
            unknown(invoker("http://127.0.0.1:" + server.port()), "");
        }
    }

    @Test
    void whenConnectionAndListenerDieAfterReadingItIsUnknownAndExactlyOneCopyArrived() {
        aws.lambdaFront.once(new Fault.DieAfterReading());
        unknown(invoker(), "");
        assertEquals(1, aws.lambdaFront.requests());
    }

    @Test
    void theSameOnAConnectionThatWasUsedBefore() {
        FunctionInvoker invoker = invoker();
        assertEquals(new Answer.Accepted(), invoke(invoker));
        aws.lambdaFront.once(new Fault.DieAfterReading());
        unknown(invoker, "");
        assertEquals(2, aws.lambdaFront.requests());
        assertEquals(1, aws.lambdaFront.connections());
        assertEquals(1, aws.noted.events().size());
    }

    @Test
    void aResetOnAConnectionThatWasUsedBeforeIsUnknownAndNotSentAgain() {
        FunctionInvoker invoker = invoker();
        assertEquals(new Answer.Accepted(), invoke(invoker));
        aws.lambdaFront.once(new Fault.ResetAfterReading());
        unknown(invoker, "");
        assertEquals(2, aws.lambdaFront.requests());
        assertEquals(1, aws.lambdaFront.connections());
        assertEquals(1, aws.noted.events().size());
    }

    @Test
    void throttlingIsARejection() {
        aws.lambda.throttle(1);
        FunctionInvoker invoker = invoker();
        rejected(invoker, "TooManyRequestsException (HTTP 429, request ");
        assertEquals(new Answer.Accepted(), invoke(invoker));
    }

    private static void rejected(FunctionInvoker invoker, String reason) {
        Answer.Rejected answer = assertInstanceOf(Answer.Rejected.class, invoke(invoker));
        assertReason(answer.reason(), reason);
    }

    private static void unknown(FunctionInvoker invoker, String reason) {
        Answer.Unknown answer = assertInstanceOf(Answer.Unknown.class, invoke(invoker));
        assertReason(answer.reason(), reason);
    }

    private static void assertReason(String said, String reason) {
        assertTrue(said.startsWith("Lambda function \"shop-noted\": ") && said.contains(reason), said);
    }

    private static Answer invoke(FunctionInvoker invoker) {
        return invoker.invokeAsync(LocalAws.FUNCTION, "an-id", EVENT.array());
    }

    private FunctionInvoker invoker() {
        return invoker(aws.lambdaFront.uri().toString());
    }

    private FunctionInvoker invoker(String endpoint) {
        return invoker(endpoint, "PT10S", "PT20S");
    }

    private FunctionInvoker invoker(String endpoint, String connectTimeout, String invokeTimeout) {
        Map<String, String> environment = aws.environment();
        environment.put("AWS_ENDPOINT_URL_LAMBDA", endpoint);
        environment.put("JOINTLAMBDA_CONNECT_TIMEOUT", connectTimeout);
        environment.put("JOINTLAMBDA_INVOKE_TIMEOUT", invokeTimeout);
        return AwsCloud.from(environment).services(Cloud.AWS).functions();
    }

    /** Connects until the queue of connections that nobody accepts is full. */
    private static List<Socket> fill(ServerSocket server) throws IOException {
        List<Socket> waiting = new ArrayList<>();
        while (true) {
            Socket socket = new Socket();
            waiting.add(socket);
            try {
                socket.connect(new InetSocketAddress(server.getInetAddress(), server.getLocalPort()), 300);
            } catch (SocketTimeoutException full) {
                return waiting;
            }
        }
    }
}
