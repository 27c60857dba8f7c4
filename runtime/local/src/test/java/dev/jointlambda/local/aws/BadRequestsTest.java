package dev.jointlambda.local.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.jointlambda.local.http.HttpFront;
import dev.jointlambda.runtime.spi.CloudServices;
import dev.jointlambda.runtime.spi.FunctionInvoker.Answer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.http.SdkHttpFullRequest;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;

/** Wrong wire input: an error of the service's own form, and the endpoint lives on. */
class BadRequestsTest {
    private final LocalAws aws = new LocalAws();
    private final HttpFront impatient = HttpFront.start("impatient", aws.dynamo, Duration.ofMillis(300));

    @AfterEach
    void stop() {
        impatient.close();
        aws.close();
    }

    @Test
    void dynamoRefusesWhatItCannotRead() throws IOException {
        assertDynamo("SerializationException", "PutItem", "this is not JSON");
        assertDynamo("SerializationException", "PutItem", "[]");
        assertDynamo("SerializationException", "PutItem", "[".repeat(100_000));
        assertDynamo("SerializationException", "PutItem", "{\"TableName\":7}");
        assertDynamo("ValidationException", "PutItem", "{\"TableName\":\"rows\",\"Item\":{\"pk\":{\"Q\":\"x\"}}}");
        assertDynamo("ValidationException", "PutItem", "{\"TableName\":\"rows\"}");
        assertDynamo("ValidationException", "GetItem", "{\"TableName\":\"rows\",\"Key\":{\"pk\":{\"S\":\"x\"}}}");
        assertDynamo(
                "ValidationException",
                "PutItem",
                "{\"TableName\":\"rows\",\"Item\":{\"pk\":" + "{\"L\":[".repeat(60) + "]}".repeat(60) + "}}");
        assertDynamo(
                "ValidationException",
                "DeleteItem",
                "{\"TableName\":\"rows\",\"Key\":{\"pk\":{\"S\":\"a\"},\"sk\":{\"S\":\"b\"}},\"ConditionExpression\":\""
                        + "(".repeat(10_000) + "\"}");
        assertDynamo("UnknownOperationException", "TransactWriteItems", "{}");
        assertDynamo("UnknownOperationException", "", "{}");
        assertDynamo("ResourceNotFoundException", "DescribeTable", "{\"TableName\":\"other\"}");
    }

    @Test
    void everyServiceRefusesWhatIsNotSignedRightly() throws IOException {
        Map<String, String> target = Map.of("X-Amz-Target", "DynamoDB_20120810.ListTables");
        String unsigned = send(aws.dynamoFront, "POST", "/", target, "{}");
        assertTrue(unsigned.startsWith("HTTP/1.1 400 "), unsigned);
        assertTrue(unsigned.contains("MissingAuthenticationTokenException"), unsigned);
        String forged = signed(aws.dynamoFront, "dynamodb", "a-wrong-secret", "POST", "/", target, "{}");
        assertTrue(forged.startsWith("HTTP/1.1 400 "), forged);
        assertTrue(forged.contains("InvalidSignatureException"), forged);
        String odd = send(aws.dynamoFront, "POST", "/", Map.of("Authorization", "Basic YTpi"), "{}");
        assertTrue(odd.contains("IncompleteSignatureException"), odd);

        String path = "/2015-03-31/functions/shop-noted/invocations";
        String lambda = signed(aws.lambdaFront, "lambda", "a-wrong-secret", "POST", path, Map.of(), "{}");
        assertTrue(lambda.startsWith("HTTP/1.1 403 "), lambda);
        assertTrue(lambda.contains("x-amzn-ErrorType: InvalidSignatureException"), lambda);
        String otherService = signed(aws.lambdaFront, "dynamodb", LocalAws.KEY.secret(), "POST", path, Map.of(), "{}");
        assertTrue(otherService.contains("InvalidSignatureException"), otherService);

        String s3 = signed(aws.s3Front, "s3", "a-wrong-secret", "GET", "/objects/key", Map.of(), "");
        assertTrue(s3.startsWith("HTTP/1.1 403 "), s3);
        assertTrue(s3.contains("<Code>SignatureDoesNotMatch</Code>"), s3);
        String anonymous = send(aws.s3Front, "GET", "/objects/key", Map.of(), "");
        assertTrue(anonymous.contains("<Code>AccessDenied</Code>"), anonymous);
        assertLives();
    }

    @Test
    void aSignedBodyMayNotBeChanged() throws IOException {
        SdkHttpRequest request = sign(
                aws.lambdaFront,
                "lambda",
                LocalAws.KEY.secret(),
                "POST",
                "/2015-03-31/functions/shop-noted/invocations",
                Map.of("X-Amz-Invocation-Type", "Event"),
                "{\"amount\":1}");
        String answer = send(aws.lambdaFront, request, "{\"amount\":9}");
        assertTrue(answer.startsWith("HTTP/1.1 403 "), answer);
        assertEquals(0, aws.noted.events().size());
    }

    @Test
    void lambdaRefusesWhatItCannotRun() throws IOException {
        String invocations = "/2015-03-31/functions/shop-noted/invocations";
        assertLambda(404, "ResourceNotFoundException", "/2015-03-31/functions/shop-other/invocations", "Event", "{}");
        assertLambda(400, "ValidationException", "/2015-03-31/functions/bad%20name/invocations", "Event", "{}");
        assertLambda(404, "UnknownOperationException", "/2015-03-31/functions/", "Event", "{}");
        assertLambda(400, "InvalidRequestContentException", invocations, "Event", "not JSON");
        assertLambda(400, "InvalidParameterValueException", invocations, "Sometimes", "{}");
        assertLambda(413, "RequestTooLargeException", invocations, "Event", '"' + "x".repeat(1024 * 1024) + '"');
        assertLambda(413, "RequestTooLargeException", invocations, "RequestResponse", '"' + "x".repeat(6 << 20) + '"');
        assertEquals(0, aws.noted.events().size());
    }

    @Test
    void lambdaCallsAndTriesOut() throws IOException {
        String invocations = "/2015-03-31/functions/shop-noted/invocations";
        String call = lambda(invocations, "RequestResponse", "{\"a\":1}");
        assertTrue(call.startsWith("HTTP/1.1 200 ") && call.endsWith("{\"a\":1}"), call);
        String dry = lambda(invocations, "DryRun", "{}");
        assertTrue(dry.startsWith("HTTP/1.1 204 "), dry);
        assertEquals(0, aws.noted.events().size());
    }

    @Test
    void s3RefusesWhatItDoesNotHaveOrDo() throws IOException {
        assertS3(404, "NoSuchKey", "GET", "/objects/none", "");
        assertS3(404, "NoSuchBucket", "GET", "/nowhere/none", "");
        assertS3(405, "MethodNotAllowed", "POST", "/objects/key", "x");
        assertS3(501, "NotImplemented", "PUT", "/objects/key?tagging=", "x");
        String wrongSum = signed(
                aws.s3Front, "s3", LocalAws.KEY.secret(), "PUT", "/objects/key", Map.of("Content-MD5", "AAAA"), "x");
        assertTrue(wrongSum.contains("<Code>BadDigest</Code>"), wrongSum);
    }

    @Test
    void aSlowClientIsToldInTheServicesForm() throws IOException {
        try (Socket socket = connect(impatient)) {
            socket.getOutputStream()
                    .write("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 10\r\n\r\n{"
                            .getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(answer.startsWith("HTTP/1.1 408 "), answer);
            assertTrue(answer.contains("RequestTimeoutException"), answer);
        }
        assertLives();
    }

    @Test
    void anOversizedBodyIsRefusedBeforeItIsRead() throws IOException {
        try (Socket socket = connect(aws.dynamoFront)) {
            byte[] body = new byte[16 * 1024 * 1024 + 1];
            OutputStream out = socket.getOutputStream();
            out.write(("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: " + body.length + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(body);
            out.flush();
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(answer.startsWith("HTTP/1.1 413 "), answer);
            assertTrue(answer.contains("RequestEntityTooLargeException"), answer);
        }
        assertLives();
    }

    private void assertDynamo(String code, String operation, String body) throws IOException {
        String answer = signed(
                aws.dynamoFront,
                "dynamodb",
                LocalAws.KEY.secret(),
                "POST",
                "/",
                Map.of("X-Amz-Target", "DynamoDB_20120810." + operation),
                body);
        assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
        assertTrue(answer.contains("#" + code + "\""), answer);
        assertLives();
    }

    private void assertLambda(int status, String code, String path, String type, String body) throws IOException {
        String answer = lambda(path, type, body);
        assertTrue(answer.startsWith("HTTP/1.1 " + status + " "), answer);
        assertTrue(answer.contains("x-amzn-ErrorType: " + code), answer);
        assertTrue(answer.contains("\"Message\":"), answer);
    }

    private String lambda(String path, String type, String body) throws IOException {
        Map<String, String> headers = Map.of("X-Amz-Invocation-Type", type);
        return signed(aws.lambdaFront, "lambda", LocalAws.KEY.secret(), "POST", path, headers, body);
    }

    private void assertS3(int status, String code, String method, String path, String body) throws IOException {
        String answer = signed(aws.s3Front, "s3", LocalAws.KEY.secret(), method, path, Map.of(), body);
        assertTrue(answer.startsWith("HTTP/1.1 " + status + " "), answer);
        assertTrue(answer.contains("<Code>" + code + "</Code>"), answer);
    }

    private void assertLives() {
        CloudServices services = aws.services();
        services.blobs().put("lives", new byte[] {1});
        assertEquals(List.of(), services.store().due("q", 1, 1, null, 1));
        int before = aws.noted.events().size();
        assertEquals(
                new Answer.Accepted(), services.functions().invokeAsync(LocalAws.FUNCTION, "id", new byte[] {'1'}));
        assertEquals(before + 1, aws.noted.events().size());
    }

    private static String signed(
            HttpFront front,
            String service,
            String secret,
            String method,
            String path,
            Map<String, String> headers,
            String body)
            throws IOException {
        return send(front, sign(front, service, secret, method, path, headers, body), body);
    }

    private static SdkHttpRequest sign(
            HttpFront front,
            String service,
            String secret,
            String method,
            String path,
            Map<String, String> headers,
            String body) {
        SdkHttpFullRequest.Builder request = SdkHttpFullRequest.builder()
                .method(SdkHttpMethod.fromValue(method))
                .uri(URI.create(front.uri() + path));
        headers.forEach(request::putHeader);
        return AwsV4HttpSigner.create()
                .sign(sign -> sign.identity(AwsBasicCredentials.create(LocalAws.KEY.id(), secret))
                        .request(request.build())
                        .payload(() -> new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)))
                        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, service)
                        .putProperty(AwsV4HttpSigner.REGION_NAME, "eu-central-1")
                        .putProperty(AwsV4HttpSigner.DOUBLE_URL_ENCODE, !service.equals("s3")))
                .request();
    }

    private static String send(HttpFront front, SdkHttpRequest request, String body) throws IOException {
        TreeMap<String, String> headers = new TreeMap<>();
        request.headers().forEach((name, values) -> headers.put(name, String.join(",", values)));
        URI uri = request.getUri();
        String query = uri.getRawQuery();
        return send(
                front, request.method().name(), uri.getRawPath() + (query == null ? "" : "?" + query), headers, body);
    }

    private static String send(HttpFront front, String method, String path, Map<String, String> headers, String body)
            throws IOException {
        StringBuilder head = new StringBuilder(method + " " + path + " HTTP/1.1\r\nConnection: close\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        if (!headers.containsKey("Host")) {
            head.append("Host: 127.0.0.1:").append(front.port()).append("\r\n");
        }
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        head.append("Content-Length: ").append(bytes.length).append("\r\n\r\n");
        try (Socket socket = connect(front)) {
            OutputStream out = socket.getOutputStream();
            out.write(head.toString().getBytes(StandardCharsets.US_ASCII));
            out.write(bytes);
            out.flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Socket connect(HttpFront front) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), front.port());
        socket.setSoTimeout(20_000);
        return socket;
    }
}
