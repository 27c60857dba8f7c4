package dev.jointlambda.aliyun;

import com.aliyun.tea.TeaException;
import com.aliyun.teaopenapi.Client;
import com.aliyun.teaopenapi.models.Config;
import com.aliyun.teaopenapi.models.OpenApiRequest;
import com.aliyun.teaopenapi.models.Params;
import com.aliyun.teautil.models.RuntimeOptions;
import dev.jointlambda.runtime.json.JsonReader;
import dev.jointlambda.runtime.spi.Environment;
import dev.jointlambda.runtime.spi.PayloadException;
import dev.jointlambda.runtime.spi.SecretSource;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A secret of KMS whose value is a JSON object of environment variables. Read through KMS's shared gateway, which is open
 * to the internet and to any function (vendor's documentation, 2026-03).
 *
 * @param name the secret's name
 * @param kms the address of KMS
 * @param credentials what the request is signed with
 * @param connectTimeout how long a connection may take
 * @param readTimeout how long an answer may take
 */
record KmsSecret(String name, URI kms, Supplier<Credentials> credentials, Duration connectTimeout, Duration readTimeout)
        implements SecretSource {
    /** A read may be repeated: it changes nothing. */
    private static final int ATTEMPTS = 3;

    /** The secret that the settings name; null if they name none. */
    static @Nullable KmsSecret of(Environment environment, Place place) {
        String name = environment.find("JOINTLAMBDA_SECRET");
        if (name == null) {
            return null;
        }
        URI set = environment.endpoint("JOINTLAMBDA_ENDPOINT_KMS");
        URI kms = set == null ? URI.create("https://kms." + place.region() + ".aliyuncs.com") : set;
        return new KmsSecret(name, kms, place.credentials(), place.connectTimeout(), place.readTimeout());
    }

    @Override
    public Map<String, String> read() {
        try {
            Client client = new Client(new Config()
                    .setCredential(OpenApiCredentials.client(credentials))
                    .setProtocol(kms.getScheme().toUpperCase(Locale.ROOT))
                    .setEndpoint(kms.getAuthority()));
            Map<String, ?> answer = client.callApi(
                    new Params()
                            .setAction("GetSecretValue")
                            .setVersion("2016-01-20")
                            .setProtocol(kms.getScheme().toUpperCase(Locale.ROOT))
                            .setPathname("/")
                            .setMethod("POST")
                            .setAuthType("AK")
                            .setStyle("RPC")
                            .setReqBodyType("formData")
                            .setBodyType("json"),
                    new OpenApiRequest().setQuery(Map.of("SecretName", name)),
                    new RuntimeOptions()
                            .setAutoretry(true)
                            .setMaxAttempts(ATTEMPTS)
                            .setConnectTimeout(Math.toIntExact(connectTimeout.toMillis()))
                            .setReadTimeout(Math.toIntExact(readTimeout.toMillis())));
            return variables(answer.get("body") instanceof Map<?, ?> body ? body.get("SecretData") : null);
        } catch (TeaException e) {
            throw failed(e.getCode() + ": " + e.getMessage()
                    + "; store it with connect.sh, and let the function's role do" + " kms:GetSecretValue on it");
        } catch (IllegalStateException e) {
            throw e;
        } catch (Exception e) {
            // The vendor's method declares Exception: no answer came.
            throw failed(e.toString());
        }
    }

    private Map<String, String> variables(@Nullable Object value) {
        if (value instanceof String text) {
            try {
                JsonReader reader = JsonReader.of(text.getBytes(StandardCharsets.UTF_8));
                Map<String, String> variables = new LinkedHashMap<>();
                reader.beginObject();
                while (reader.hasNextField()) {
                    variables.put(reader.nextField(), reader.readString());
                }
                reader.end();
                return variables;
            } catch (PayloadException e) {
                // Without its cause: that one may quote the secret.
                throw failed(form());
            }
        }
        throw failed(form());
    }

    private static String form() {
        return "its value must be a JSON object such as {\"JOINTLAMBDA_SIGNING_KEYS\":\"<id>:<key>\"}";
    }

    private IllegalStateException failed(String why) {
        return new IllegalStateException("the secret \"" + name
                + "\", which the environment variable JOINTLAMBDA_SECRET names, could not be read from KMS" + " at "
                + kms.getAuthority() + ": " + why);
    }

    @Override
    public String toString() {
        return "KmsSecret[" + name + "]";
    }
}
