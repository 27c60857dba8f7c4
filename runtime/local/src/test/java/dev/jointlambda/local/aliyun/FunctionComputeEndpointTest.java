package dev.jointlambda.local.aliyun;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.aliyun.fc20230330.Client;
import com.aliyun.fc20230330.models.GetFunctionRequest;
import com.aliyun.fc20230330.models.InvokeFunctionHeaders;
import com.aliyun.fc20230330.models.InvokeFunctionRequest;
import com.aliyun.fc20230330.models.InvokeFunctionResponse;
import com.aliyun.tea.TeaException;
import com.aliyun.teaopenapi.models.Config;
import com.aliyun.teautil.models.RuntimeOptions;
import dev.jointlambda.local.http.HttpFront;
import dev.jointlambda.runtime.spi.Bytes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** The vendor's real client, and what no decent client sends, against the local endpoint. */
class FunctionComputeEndpointTest {
    private final NotingFunctions functions = new NotingFunctions();
    private final FunctionComputeEndpoint endpoint = FunctionComputeEndpoint.create(functions, Local.KEY);
    private final HttpFront front = HttpFront.start("function-compute", endpoint, Duration.ofMillis(700));

    @AfterEach
    void theEndpointLivesOn() throws Exception {
        assertEquals(
                200,
                invoke(client(Local.KEY.secret()), NotingFunctions.NOTES, "Sync", null, "1")
                        .getStatusCode());
        front.close();
    }

    @Test
    void aCallReturnsTheFunctionsAnswer() throws Exception {
        InvokeFunctionResponse response =
                invoke(client(Local.KEY.secret()), NotingFunctions.NOTES, "Sync", null, "{\"a\":1}");
        assertEquals("{\"a\":1}", new String(response.getBody().readAllBytes(), StandardCharsets.UTF_8));
        assertNull(response.getHeaders().get("x-fc-error-type"));
    }

    @Test
    void aFailedCallIsToldByAHeader() throws Exception {
        InvokeFunctionResponse response = invoke(client(Local.KEY.secret()), NotingFunctions.FAILS, "Sync", null, "{}");
        assertEquals(200, response.getStatusCode());
        assertEquals("UnhandledInvocationError", response.getHeaders().get("x-fc-error-type"));
    }

    @Test
    void anEventIsQueuedOncePerTaskId() throws Exception {
        Client client = client(Local.KEY.secret());
        assertEquals(
                202, invoke(client, NotingFunctions.NOTES, "Async", "t-1", "{}").getStatusCode());
        refused(
                409,
                "StatefulAsyncInvocationAlreadyExists",
                () -> invoke(client, NotingFunctions.NOTES, "Async", "t-1", "{}"));
        assertEquals(List.of(Bytes.utf8("{}")), functions.noted(1));
    }

    @Test
    void whatIsWrongWithAnInvocationIsSaid() {
        Client client = client(Local.KEY.secret());
        refused(404, "FunctionNotFound", () -> invoke(client, "nobody", "Async", null, "{}"));
        refused(400, "InvalidArgument", () -> invoke(client, "1st", "Async", null, "{}"));
        refused(400, "InvalidArgument", () -> invoke(client, NotingFunctions.NOTES, "Async", "1-t", "{}"));
        refused(400, "InvalidArgument", () -> invoke(client, NotingFunctions.NOTES, "Later", null, "{}"));
        refused(
                413,
                "RequestEntityTooLarge",
                () -> invoke(client, NotingFunctions.NOTES, "Async", null, "x".repeat(128 * 1024 + 1)));
        endpoint.throttle(1);
        refused(429, "ResourceThrottled", () -> invoke(client, NotingFunctions.NOTES, "Async", null, "{}"));
    }

    @Test
    void anotherOperationIsRefused() {
        refused(404, "InvalidAction.NotFound", () -> client(Local.KEY.secret())
                .getFunction(NotingFunctions.NOTES, new GetFunctionRequest()));
    }

    @Test
    void aWrongSecretIsRefused() {
        refused(
                403,
                "SignatureNotMatch",
                () -> invoke(client("not-the-secret"), NotingFunctions.NOTES, "Async", null, "{}"));
    }

    @Test
    void anUnsignedRequestIsRefused() throws IOException {
        assertError(403, "AccessDenied", post(Map.of(), "{}".getBytes(StandardCharsets.UTF_8), 2));
        assertError(
                403,
                "InvalidAccessKeyID",
                post(
                        Map.of(
                                "Authorization",
                                "ACS3-HMAC-SHA256 Credential=nobody,SignedHeaders=host,Signature=" + "0".repeat(64)),
                        new byte[0],
                        0));
        assertError(
                403,
                "SignatureNotMatch",
                post(
                        Map.of(
                                "Authorization",
                                "ACS3-HMAC-SHA256 Credential=" + Local.KEY.id() + ",SignedHeaders=host,Signature="
                                        + "0".repeat(64)),
                        new byte[0],
                        0));
    }

    @Test
    void anEventThatIsTooLargeToReadIsRefused() throws IOException {
        int tooMuch = 32 * 1024 * 1024 + 1;
        assertError(413, "RequestEntityTooLarge", post(Map.of(), new byte[tooMuch], tooMuch));
    }

    @Test
    void aClientThatNeverSendsItsEventIsToldSo() throws IOException {
        assertError(408, "RequestTimeout", post(Map.of(), new byte[1], 100));
    }

    @Test
    void bytesThatAreNoHttpAreRefused() throws IOException {
        assertError(
                400,
                "InvalidArgument",
                RawHttp.send(front.uri(), "NO \u0001HTTP\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1)));
    }

    private RawHttp.Answer post(Map<String, String> headers, byte[] body, int claimed) throws IOException {
        return RawHttp.send(front.uri(), "POST", "/2023-03-30/functions/notes/invocations", headers, body, claimed);
    }

    private static void assertError(int status, String code, RawHttp.Answer answer) {
        assertEquals(status, answer.status(), answer.text());
        assertTrue(answer.text().contains("\"Code\":\"" + code + "\""), answer.text());
        assertTrue(answer.head().contains("X-Fc-Request-Id: "), answer.head());
    }

    private static void refused(int status, String code, Executable call) {
        TeaException e = assertThrows(TeaException.class, call);
        assertEquals(status + " " + code, e.getStatusCode() + " " + e.getCode(), e.getMessage());
    }

    private static InvokeFunctionResponse invoke(
            Client client, String function, String type, @Nullable String task, String event) throws Exception {
        return client.invokeFunctionWithOptions(
                function,
                new InvokeFunctionRequest().setBody(new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8))),
                new InvokeFunctionHeaders().setXFcInvocationType(type).setXFcAsyncTaskId(task),
                new RuntimeOptions());
    }

    private Client client(String secret) {
        try {
            return new Client(new Config()
                    .setAccessKeyId(Local.KEY.id())
                    .setAccessKeySecret(secret)
                    .setRegionId("cn-hangzhou")
                    .setProtocol("HTTP")
                    .setEndpoint(front.uri().getAuthority()));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
