package dev.jointlambda.aliyun;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KmsSecretTest {
    @Test
    void theVariablesInTheSecretAreRead() throws IOException {
        try (WireServer server = answering("200 OK", "{\\\"A\\\":\\\"1\\\",\\\"B\\\":\\\"two\\\"}")) {
            assertEquals(Map.of("A", "1", "B", "two"), secret(server).read());

            String request = server.requests().get(0);
            String head = request.toLowerCase(Locale.ROOT);
            assertTrue(request.contains("SecretName=shop"), request);
            assertTrue(head.contains("x-acs-action: getsecretvalue"), request);
            assertTrue(head.contains("x-acs-version: 2016-01-20"), request);
            assertTrue(head.contains("x-acs-security-token: a-token"), request);
        }
    }

    @Test
    void anotherFormIsRefusedWithoutShowingIt() throws IOException {
        try (WireServer server = answering("200 OK", "hush hush")) {
            IllegalStateException refusal = assertThrows(
                    IllegalStateException.class, () -> secret(server).read());

            assertEquals(
                    "the secret \"shop\", which the environment variable JOINTLAMBDA_SECRET names, could not be read from KMS"
                            + " at "
                            + server.uri("http").getAuthority()
                            + ": its value must be a JSON object such as {\"JOINTLAMBDA_SIGNING_KEYS\":\"<id>:<key>\"}",
                    refusal.getMessage());
            assertEquals(null, refusal.getCause());
        }
    }

    @Test
    void aRefusalNamesTheSecretAndWhatToDo() throws IOException {
        try (WireServer server = WireServer.start(connection -> {
            connection.read();
            connection.answer(
                    "404 Not Found\r\nContent-Type: application/json",
                    "{\"Code\":\"Forbidden.ResourceNotFound\",\"Message\":\"Resource not found.\",\"RequestId\":\"r\"}");
            connection.read();
        })) {
            String message = String.valueOf(assertThrows(
                            IllegalStateException.class, () -> secret(server).read())
                    .getMessage());

            assertTrue(
                    message.startsWith("the secret \"shop\", which the environment variable JOINTLAMBDA_SECRET names"),
                    message);
            assertTrue(message.contains("Forbidden.ResourceNotFound"), message);
            assertTrue(
                    message.endsWith(
                            "; store it with connect.sh, and let the function's role do kms:GetSecretValue on it"),
                    message);
            assertFalse(message.contains("a-secret"), message);
        }
    }

    private static WireServer answering(String status, String secretData) throws IOException {
        return WireServer.start(connection -> {
            connection.read();
            connection.answer(
                    status + "\r\nContent-Type: application/json",
                    "{\"RequestId\":\"r\",\"SecretName\":\"shop\",\"SecretData\":\"" + secretData + "\"}");
            connection.read();
        });
    }

    private static KmsSecret secret(WireServer server) {
        return new KmsSecret(
                "shop",
                server.uri("http"),
                new Credentials("key-id", "a-secret", "a-token"),
                Duration.ofSeconds(2),
                Duration.ofSeconds(5));
    }
}
