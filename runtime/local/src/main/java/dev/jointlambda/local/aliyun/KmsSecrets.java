package dev.jointlambda.local.aliyun;

import dev.jointlambda.local.access.Ask;
import dev.jointlambda.local.access.Identities;
import dev.jointlambda.local.access.Principal;
import dev.jointlambda.local.http.HttpAnswer;
import dev.jointlambda.local.http.HttpRequest;
import dev.jointlambda.local.http.HttpService;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.protocols.jsoncore.JsonWriter;

/** Key Management Service, to be put behind a front: GetSecretValue, and nothing else. Safe for use by many threads. */
public final class KmsSecrets implements HttpService {
    private static final int BODY_LIMIT = 64 * 1024;

    private final Identities identities;
    private final Map<String, String> values = new ConcurrentHashMap<>();

    private KmsSecrets(Identities identities) {
        this.identities = identities;
    }

    /** An endpoint without a secret that lets everybody do what their policies allow. */
    public static KmsSecrets create(Identities identities) {
        return new KmsSecrets(identities);
    }

    /** Makes a secret. */
    public void create(String name, String value) {
        values.put(name, value);
    }

    /** Whether there is such a secret. */
    public boolean has(String name) {
        return values.containsKey(name);
    }

    @Override
    public int bodyLimit() {
        return BODY_LIMIT;
    }

    @Override
    public HttpAnswer answer(HttpRequest request) {
        try (JsonWriter json = JsonWriter.create()) {
            Principal caller = AcsSignature.verify(request, identities);
            Map<String, String> parameters = parameters(request);
            String action = request.header("x-acs-action");
            if (!"GetSecretValue".equals(action == null ? parameters.get("Action") : action)) {
                throw AcsError.of(404, "InvalidAction.NotFound", "Specified api is not found.");
            }
            String name = parameters.getOrDefault("SecretName", "");
            String why = caller.refusal(Ask.of("kms:GetSecretValue", AliyunNames.LOCAL.of("kms", "secret/" + name)));
            if (why != null) {
                throw AcsError.of(403, "Forbidden.NoPermission", why);
            }
            String value = values.get(name);
            if (value == null || value.isEmpty()) {
                throw AcsError.of(404, "Forbidden.ResourceNotFound", "Resource not found.");
            }
            json.writeStartObject();
            json.writeFieldName("RequestId").writeValue(UUID.randomUUID().toString());
            json.writeFieldName("SecretName").writeValue(name);
            json.writeFieldName("SecretData").writeValue(value);
            json.writeFieldName("SecretDataType").writeValue("text");
            json.writeFieldName("SecretType").writeValue("Generic");
            json.writeFieldName("VersionId").writeValue("v1");
            json.writeEndObject();
            return HttpAnswer.of(200, "application/json", json.getBytes());
        } catch (AcsError e) {
            return error(e);
        }
    }

    private static Map<String, String> parameters(HttpRequest request) {
        Map<String, String> all = new LinkedHashMap<>(request.query());
        String form = new String(request.body().array(), StandardCharsets.UTF_8);
        for (String each : form.split("&", -1)) {
            int equals = each.indexOf('=');
            if (equals > 0) {
                all.put(
                        URLDecoder.decode(each.substring(0, equals), StandardCharsets.UTF_8),
                        URLDecoder.decode(each.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return all;
    }

    @Override
    public HttpAnswer refuse(Refusal why, int status, String detail, HttpRequest request) {
        return error(AcsError.of(status, why == Refusal.INTERNAL ? "InternalFailure" : "InvalidParameter", detail));
    }

    private static HttpAnswer error(AcsError error) {
        try (JsonWriter json = JsonWriter.create()) {
            json.writeStartObject();
            json.writeFieldName("RequestId").writeValue(UUID.randomUUID().toString());
            json.writeFieldName("Code").writeValue(error.code());
            json.writeFieldName("Message").writeValue(error.text());
            json.writeEndObject();
            return HttpAnswer.of(error.status(), "application/json", json.getBytes());
        }
    }
}
