package dev.jointlambda.local.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.jointlambda.Cloud;
import dev.jointlambda.aws.AwsCloud;
import dev.jointlambda.local.http.Fault;
import dev.jointlambda.local.http.HttpAnswer;
import dev.jointlambda.local.http.HttpFront;
import dev.jointlambda.local.http.HttpRequest;
import dev.jointlambda.local.http.HttpService;
import dev.jointlambda.runtime.spi.CloudBinding;
import dev.jointlambda.runtime.spi.CloudServices;
import dev.jointlambda.runtime.spi.ExecutionId;
import dev.jointlambda.runtime.spi.StepKey;
import dev.jointlambda.runtime.spi.StoreException;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** No secret ever shows: not in a message, not in a trace, not in a text of ours, not on the console. */
class NoSecretsTest {
    private static final String SECRET = "the-secret-access-key-of-this-test";
    private static final String TOKEN = "the-session-token-of-this-test";
    private static final String SIGNING =
            Base64.getEncoder().encodeToString("the-signing-key-of-this-test-!!!".getBytes(StandardCharsets.US_ASCII));
    private static final StepKey KEY = new StepKey(new ExecutionId("order", "7"), "reserve", "");

    private final List<String> said = new ArrayList<>();

    @Test
    void failuresNeverShowCredentials() {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream console = new ByteArrayOutputStream();
        PrintStream capture = new PrintStream(console, true, StandardCharsets.UTF_8);
        System.setOut(capture);
        System.setErr(capture);
        try (HttpFront front = HttpFront.start("echo", new Telltale())) {
            CloudBinding binding = binding(front);
            said.add(binding + " " + binding.settings() + " " + binding.services(Cloud.AWS));
            provoke(binding.services(Cloud.AWS));
            front.fault(new Fault.ResetAfterReading());
            provoke(binding.services(Cloud.AWS));
            front.fault(new Fault.Refused());
            provoke(binding.services(Cloud.AWS));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
        said.add(console.toString(StandardCharsets.UTF_8));
        for (String text : said) {
            for (String secret : List.of(SECRET, TOKEN, SIGNING)) {
                assertFalse(text.contains(secret), text);
            }
        }
    }

    @Test
    void aStoreFailureNamesTableRowOperationAndError() {
        try (HttpFront front = HttpFront.start("echo", new Telltale())) {
            StoreException e = assertThrows(
                    StoreException.class,
                    () -> binding(front).services(Cloud.AWS).store().read(KEY));
            assertEquals(
                    "DynamoDB table \"rows\", row \"order/7 R#reserve#\": GetItem failed: AccessDeniedException (HTTP 403,"
                            + " request r-1)",
                    e.getMessage());
        }
    }

    private void provoke(CloudServices aws) {
        note(assertThrows(StoreException.class, () -> aws.store().read(KEY)));
        note(assertThrows(StoreException.class, () -> aws.store().takeOver(KEY)));
        note(assertThrows(StoreException.class, () -> aws.store().due("q", 2, 1, null, 3)));
        note(assertThrows(StoreException.class, () -> aws.blobs().put("key", new byte[1])));
        note(assertThrows(StoreException.class, () -> aws.blobs().get("key")));
        said.add(aws.functions().invokeAsync("shop-f", "id", new byte[] {'1'}).toString());
    }

    private void note(Throwable thrown) {
        StringWriter trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace));
        said.add(trace.toString());
        assertTrue(trace.toString().contains("failed: "), trace.toString());
    }

    private static CloudBinding binding(HttpFront front) {
        String endpoint = front.uri().toString();
        return AwsCloud.from(Map.ofEntries(
                Map.entry("JOINTLAMBDA_PREFIX", "shop"),
                Map.entry("JOINTLAMBDA_TABLE", "rows"),
                Map.entry("JOINTLAMBDA_BUCKET", "objects"),
                Map.entry("JOINTLAMBDA_SIGNING_KEYS", "k1:" + SIGNING),
                Map.entry("AWS_REGION", "eu-central-1"),
                Map.entry("AWS_ACCESS_KEY_ID", "AKID"),
                Map.entry("AWS_SECRET_ACCESS_KEY", SECRET),
                Map.entry("AWS_SESSION_TOKEN", TOKEN),
                Map.entry("AWS_ENDPOINT_URL_DYNAMODB", endpoint),
                Map.entry("AWS_ENDPOINT_URL_S3", endpoint),
                Map.entry("AWS_ENDPOINT_URL_LAMBDA", endpoint)));
    }

    /** Refuses everything and quotes all headers, as AWS does when a signature does not match. */
    private static final class Telltale implements HttpService {
        @Override
        public int bodyLimit() {
            return 1 << 20;
        }

        @Override
        public HttpAnswer answer(HttpRequest request) {
            String message =
                    "The canonical request was " + request.headers().toString().replace('"', '\'');
            return HttpAnswer.of(
                            403,
                            "application/x-amz-json-1.0",
                            "{\"__type\":\"com.amazon.coral.service#AccessDeniedException\",\"message\":\"" + message
                                    + "\"}")
                    .with("x-amzn-RequestId", "r-1");
        }

        @Override
        public HttpAnswer refuse(Refusal why, int status, String detail, HttpRequest request) {
            return answer(request);
        }
    }
}
