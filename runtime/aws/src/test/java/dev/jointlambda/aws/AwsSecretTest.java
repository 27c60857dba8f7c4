package dev.jointlambda.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.spi.CloudBinding;
import dev.jointlambda.runtime.spi.CloudServices;
import dev.jointlambda.runtime.spi.Environment;
import dev.jointlambda.runtime.spi.Peer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AwsSecretTest {
    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);
    private static final String VALUE =
            "{\"ARN\":\"arn\",\"CreatedDate\":1.5,\"SecretString\":\"{\\\"JOINTLAMBDA_SIGNING_KEYS\\\":\\\"k1:" + KEY
                    + "\\\",\\\"JOINTLAMBDA_ALIYUN_ACCESS_KEY_ID\\\":\\\"LTAI\\\"}\",\"VersionStages\":[\"AWSCURRENT\"]}";

    private final List<String> requests = new ArrayList<>();
    private final List<Integer> statuses = new ArrayList<>();
    private String answer = VALUE;
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::serve);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void keysAndThePeersCredentialsComeFromTheSecretWithOneSignedRequest() {
        AliyunPeer peer = new AliyunPeer();
        CloudBinding binding = AwsCloud.from(environment(), peer);
        assertEquals(List.of(), requests);

        assertEquals("k1", binding.settings().keys().current());
        binding.services(Cloud.ALIYUN);

        assertEquals("LTAI", peer.keyId);
        assertEquals(1, requests.size());
        String request = requests.get(0);
        assertTrue(
                request.startsWith("POST / secretsmanager.GetSecretValue {\"SecretId\":\"shop\"} AWS4-HMAC-SHA256"
                        + " Credential=AKID/"),
                request);
        assertTrue(request.contains("/eu-central-1/secretsmanager/aws4_request"), request);
        assertTrue(request.contains("content-type;host;x-amz-"), request);
    }

    @Test
    void aServersFailureIsTriedAgain() {
        statuses.addAll(List.of(500, 429));

        assertEquals("k1", AwsCloud.from(environment()).settings().keys().current());
        assertEquals(3, requests.size());
    }

    @Test
    void aSecretThatCannotBeReadIsNamedWithWhatToDo() {
        statuses.add(400);
        answer = "{\"__type\":\"ResourceNotFoundException\",\"Message\":\"Secrets Manager can't find the specified"
                + " secret.\"}";

        assertEquals(
                "the secret \"shop\", which the environment variable JOINTLAMBDA_SECRET names, could not be read from"
                        + " Secrets Manager in eu-central-1: HTTP 400 ResourceNotFoundException Secrets Manager can't"
                        + " find the specified secret.; store it with connect.sh, and let the function's role do"
                        + " secretsmanager:GetSecretValue on it",
                failure().getMessage());
    }

    @Test
    void aSecretOfAnotherFormIsNotQuoted() {
        answer = "{\"SecretString\":\"hush-hush\"}";

        IllegalStateException failure = failure();

        assertEquals(
                "the secret \"shop\", which the environment variable JOINTLAMBDA_SECRET names, could not be read from"
                        + " Secrets Manager in eu-central-1: its value is no JSON object such as"
                        + " {\"JOINTLAMBDA_SIGNING_KEYS\":\"<id>:<key>\"}; store it with connect.sh, and let the function's"
                        + " role do secretsmanager:GetSecretValue on it",
                failure.getMessage());
        assertNull(failure.getCause());
    }

    @Test
    void withoutASecretNothingIsRead() {
        Map<String, String> environment = environment();
        environment.remove("JOINTLAMBDA_SECRET");

        assertNull(AwsCloud.from(environment).settings().keys().current());
        assertEquals(List.of(), requests);
    }

    private IllegalStateException failure() {
        CloudBinding binding = AwsCloud.from(environment());
        return assertThrows(
                IllegalStateException.class, () -> binding.settings().keys().current());
    }

    private Map<String, String> environment() {
        return new HashMap<>(Map.of(
                "JOINTLAMBDA_PREFIX", "shop",
                "JOINTLAMBDA_TABLE", "rows",
                "JOINTLAMBDA_BUCKET", "objects",
                "JOINTLAMBDA_SECRET", "shop",
                "AWS_REGION", "eu-central-1",
                "AWS_ACCESS_KEY_ID", "AKID",
                "AWS_SECRET_ACCESS_KEY", "a-secret",
                "AWS_ENDPOINT_URL_SECRETS_MANAGER",
                        "http://127.0.0.1:" + server.getAddress().getPort()));
    }

    private void serve(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                + exchange.getRequestHeaders().getFirst("X-Amz-Target") + " " + body + " "
                + exchange.getRequestHeaders().getFirst("Authorization"));
        byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(statuses.isEmpty() ? 200 : statuses.remove(0), bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static final class AliyunPeer implements Peer {
        private @Nullable String keyId;

        @Override
        public Cloud cloud() {
            return Cloud.ALIYUN;
        }

        @Override
        public void check(Environment environment) {
            environment.required("JOINTLAMBDA_ALIYUN_ACCESS_KEY_ID", "an id");
        }

        @Override
        @SuppressWarnings("NullAway") // nobody calls them
        public CloudServices connect(Environment environment) {
            keyId = environment.required("JOINTLAMBDA_ALIYUN_ACCESS_KEY_ID", "an id");
            return new CloudServices(null, null, null);
        }
    }
}
