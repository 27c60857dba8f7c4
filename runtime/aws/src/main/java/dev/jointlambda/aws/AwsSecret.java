package dev.jointlambda.aws;

import dev.jointlambda.runtime.json.JsonReader;
import dev.jointlambda.runtime.spi.Bytes;
import dev.jointlambda.runtime.spi.PayloadException;
import dev.jointlambda.runtime.spi.SecretSource;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

/**
 * A secret of Secrets Manager whose value is a JSON object of environment variables. One signed request does not need the
 * service's own client, which would be more than all the rest of a zip takes.
 *
 * @param name the secret's name or ARN
 * @param region the region that has it
 * @param address Secrets Manager's address
 * @param credentials as whom to read it
 * @param connectTimeout how long a connection may take
 * @param readTimeout how long an answer may take
 */
record AwsSecret(
        String name,
        String region,
        URI address,
        AwsCredentialsProvider credentials,
        Duration connectTimeout,
        Duration readTimeout)
        implements SecretSource {
    /** A read may be repeated: it changes nothing. */
    private static final int ATTEMPTS = 3;

    private static final int OK = 200;
    private static final int TOO_MANY = 429;
    private static final int SERVER_ERROR = 500;

    /** The secret that the settings name; null if they name none. */
    static @Nullable AwsSecret of(AwsSettings settings) {
        if (settings.secret == null) {
            return null;
        }
        URI address = settings.secretsManager != null
                ? settings.secretsManager
                : URI.create("https://secretsmanager." + settings.region + ".amazonaws.com"
                        + (settings.region.startsWith("cn-") ? ".cn" : ""));
        return new AwsSecret(
                settings.secret,
                settings.region,
                address,
                settings.credentials,
                settings.connectTimeout,
                settings.readTimeout);
    }

    @Override
    public Map<String, String> read() {
        try (SdkHttpClient client = UrlConnectionHttpClient.builder()
                .connectionTimeout(connectTimeout)
                .socketTimeout(readTimeout)
                .build()) {
            return variables(answer(client));
        }
    }

    private Answer answer(SdkHttpClient client) {
        for (int attempt = 1; ; attempt++) {
            try {
                Answer answer = request(client);
                boolean again = answer.status() == TOO_MANY || answer.status() >= SERVER_ERROR;
                if (!again || attempt == ATTEMPTS) {
                    return answer;
                }
            } catch (IOException | SdkException e) {
                if (attempt == ATTEMPTS) {
                    throw failed(e.toString(), e);
                }
            }
        }
    }

    private Answer request(SdkHttpClient client) throws IOException {
        byte[] body = ("{\"SecretId\":\"" + name.replace("\\", "\\\\").replace("\"", "\\\"") + "\"}")
                .getBytes(StandardCharsets.UTF_8);
        ContentStreamProvider content = ContentStreamProvider.fromByteArray(body);
        SdkHttpRequest request = SdkHttpRequest.builder()
                .method(SdkHttpMethod.POST)
                .uri(address)
                .encodedPath("/")
                .putHeader("Content-Type", "application/x-amz-json-1.1")
                .putHeader("Content-Length", Integer.toString(body.length))
                .putHeader("X-Amz-Target", "secretsmanager.GetSecretValue")
                .build();
        SignedRequest signed = AwsV4HttpSigner.create().sign(sign -> sign.identity(credentials.resolveCredentials())
                .request(request)
                .payload(content)
                .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "secretsmanager")
                .putProperty(AwsV4HttpSigner.REGION_NAME, region));
        HttpExecuteResponse response = client.prepareRequest(HttpExecuteRequest.builder()
                        .request(signed.request())
                        .contentStreamProvider(signed.payload().orElse(content))
                        .build())
                .call();
        try (AbortableInputStream stream =
                response.responseBody().orElseGet(() -> AbortableInputStream.create(InputStream.nullInputStream()))) {
            return new Answer(response.httpResponse().statusCode(), Bytes.of(stream.readAllBytes()));
        }
    }

    private Map<String, String> variables(Answer answer) {
        try {
            Map<String, String> fields = texts(answer.body().array());
            if (answer.status() != OK) {
                throw failed(
                        "HTTP " + answer.status() + " " + fields.getOrDefault("__type", "") + " "
                                + fields.getOrDefault("message", fields.getOrDefault("Message", "")),
                        null);
            }
            return texts(fields.getOrDefault("SecretString", "").getBytes(StandardCharsets.UTF_8));
        } catch (PayloadException e) {
            // Without its cause: that one may quote the secret.
            throw failed(
                    answer.status() == OK
                            ? "its value is no JSON object such as {\"JOINTLAMBDA_SIGNING_KEYS\":\"<id>:<key>\"}"
                            : "HTTP " + answer.status(),
                    null);
        }
    }

    /** The fields of a JSON object that are texts. */
    private static Map<String, String> texts(byte[] json) {
        Map<String, String> texts = new LinkedHashMap<>();
        JsonReader reader = JsonReader.of(json);
        reader.beginObject();
        while (reader.hasNextField()) {
            String field = reader.nextField();
            byte[] value = reader.readRaw();
            if (value[0] == '"') {
                texts.put(field, JsonReader.of(value).readString());
            }
        }
        reader.end();
        return texts;
    }

    private IllegalStateException failed(String why, @Nullable Exception cause) {
        return new IllegalStateException(
                "the secret \"" + name
                        + "\", which the environment variable JOINTLAMBDA_SECRET names, could not be read"
                        + " from Secrets Manager in " + region + ": " + why.strip()
                        + "; store it with connect.sh, and let the function's role do secretsmanager:GetSecretValue on it",
                cause);
    }

    @Override
    public String toString() {
        return "AwsSecret[" + name + "]";
    }

    private record Answer(int status, Bytes body) {}
}
