package dev.jointlambda.local.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HttpFrontTest {
    private final Echo echo = new Echo();
    private final HttpFront front = HttpFront.start("echo", echo);

    @AfterEach
    void stop() {
        front.close();
    }

    @Test
    void aRequestReachesTheServiceWithPathQueryHeadersAndBody() throws IOException {
        String answer = send("POST /a%20b?x=1%2F2&y HTTP/1.1\r\nHost: h\r\nX-Thing: t\r\nContent-Length: 2\r\n"
                + "Connection: close\r\n\r\nhi");
        assertTrue(answer.startsWith("HTTP/1.1 200 OK\r\n"), answer);
        assertTrue(answer.endsWith("\r\n\r\nPOST /a b {x=1/2, y=} t hi"), answer);
    }

    @Test
    void aBodyOverTheLimitIsRefusedInTheServicesForm() throws IOException {
        String answer = send("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 11\r\n\r\n12345678901");
        assertTrue(answer.startsWith("HTTP/1.1 413 "), answer);
        assertTrue(answer.endsWith("refused: TOO_LARGE the body is over the limit of 10 bytes"), answer);
        assertStillServes();
    }

    @Test
    void aClientThatStopsSendingIsToldSo() throws IOException {
        try (HttpFront impatient = HttpFront.start("impatient", echo, Duration.ofMillis(300));
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), impatient.port())) {
            write(socket, "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 5\r\n\r\n12");
            String answer = readAll(socket);
            assertTrue(answer.startsWith("HTTP/1.1 408 "), answer);
            assertTrue(answer.endsWith("refused: TOO_SLOW the request was not sent within PT0.3S"), answer);
        }
    }

    @Test
    void whatIsNoHttpIsRefusedInTheServicesForm() throws IOException {
        String answer = send("GET / HTTP/1.1\r\nHost: h\r\nContent-Length: x\r\n\r\n");
        assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
        assertTrue(answer.contains("refused: MALFORMED"), answer);
        assertStillServes();
    }

    @Test
    void aFailingServiceAnswersInItsOwnForm() throws IOException {
        String answer = send("BOOM / HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n");
        assertTrue(answer.startsWith("HTTP/1.1 500 "), answer);
        assertTrue(answer.contains("refused: INTERNAL the local endpoint failed on BOOM /: "), answer);
        assertStillServes();
    }

    @Test
    void onceRefusingItRefusesAtOnceAndResetsWhatIsOpenAndComesBackOnTheSamePort() throws IOException {
        for (int i = 0; i < 50; i++) {
            try (Socket open = connect()) {
                front.fault(new Fault.Refused());
                assertThrows(ConnectException.class, this::connect);
                String rest = readAll(open);
                assertTrue(rest.isEmpty() || rest.equals("reset"), "the open connection is gone too: " + rest);
            }
            front.up();
        }
        assertStillServes();
    }

    @Test
    void aBlackHoleReadsAndNeverAnswers() throws IOException {
        front.fault(new Fault.BlackHole());
        try (Socket socket = connect()) {
            write(socket, "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 2\r\n\r\nhi");
            socket.setSoTimeout(700);
            assertThrows(
                    SocketTimeoutException.class, () -> socket.getInputStream().read());
            assertEquals(1, front.requests());
            assertEquals(0, echo.served.get());
            front.up();
            socket.setSoTimeout(10_000);
            assertEquals("reset", readAll(socket));
        }
        assertStillServes();
    }

    @Test
    void resetsComeBeforeOrAfterReadingOrInPlaceOfTheAnswer() throws IOException {
        String request = "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 2\r\n\r\nhi";
        front.once(new Fault.ResetBeforeReading());
        front.once(new Fault.ResetAfterReading());
        front.once(new Fault.LoseAnswer());
        assertEquals("reset", send(request));
        assertEquals(0, front.requests());
        assertEquals("reset", send(request));
        assertEquals(1, front.requests());
        assertEquals(0, echo.served.get());
        assertEquals("reset", send(request));
        assertEquals(1, echo.served.get());
        assertStillServes();
    }

    @Test
    void connectionAndListenerDieTogetherAfterReading() throws IOException {
        front.once(new Fault.DieAfterReading());
        assertTrue(send("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 2\r\n\r\nhi")
                        .length()
                < 6);
        assertEquals(1, front.requests());
        assertThrows(ConnectException.class, this::connect);
        front.up();
        assertStillServes();
    }

    @Test
    void aToldStatusAndADelayAreWhatTheySay() throws IOException {
        front.once(new Fault.Status(503));
        assertTrue(
                send("GET / HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n").contains("503 Service Unavailable"));
        assertEquals(0, echo.served.get());
        front.once(new Fault.Late(Duration.ofMillis(1)));
        assertStillServes();
    }

    @Test
    void aSingleRequestCannotBeRefused() {
        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> front.once(new Fault.Refused()));
        assertEquals("a single request cannot be refused: use fault(...) and up()", e.getMessage());
    }

    @Test
    void onlyTheLoopbackInterfaceIsServed() {
        assertEquals("127.0.0.1", front.uri().getHost());
        assertInstanceOf(Integer.class, front.port());
    }

    private void assertStillServes() throws IOException {
        assertTrue(send("GET /still HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n")
                .endsWith("GET /still {} null "));
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), front.port());
        socket.setSoTimeout(10_000);
        return socket;
    }

    private String send(String request) throws IOException {
        try (Socket socket = connect()) {
            write(socket, request);
            return readAll(socket);
        }
    }

    private static void write(Socket socket, String text) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static String readAll(Socket socket) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        InputStream in = socket.getInputStream();
        try {
            in.transferTo(all);
        } catch (SocketTimeoutException e) {
            throw e;
        } catch (SocketException e) {
            return "reset";
        }
        return all.toString(StandardCharsets.UTF_8);
    }

    private static final class Echo implements HttpService {
        final AtomicInteger served = new AtomicInteger();

        @Override
        public int bodyLimit() {
            return 10;
        }

        @Override
        public HttpAnswer answer(HttpRequest request) {
            if (request.method().equals("BOOM")) {
                throw new IllegalStateException("boom");
            }
            served.incrementAndGet();
            return HttpAnswer.of(
                    200,
                    "text/plain",
                    request.method() + " " + request.path() + " " + request.query() + " " + request.header("x-thing")
                            + " " + request.body().text());
        }

        @Override
        public HttpAnswer refuse(Refusal why, int status, String detail, HttpRequest request) {
            return HttpAnswer.of(status, "text/plain", "refused: " + why + " " + detail);
        }
    }
}
