package dev.jointlambda.local.aws;

import dev.jointlambda.local.access.Ask;
import dev.jointlambda.local.access.Identities;
import dev.jointlambda.local.access.Principal;
import dev.jointlambda.local.http.HttpAnswer;
import dev.jointlambda.local.http.HttpRequest;
import dev.jointlambda.local.http.HttpService;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.protocols.jsoncore.JsonWriter;

/** Secrets Manager, to be put behind a front: GetSecretValue, and nothing else. Safe for use by many threads. */
public final class Secrets implements HttpService {
    private static final int BODY_LIMIT = 64 * 1024;
    private static final String CONTENT_TYPE = "application/x-amz-json-1.1";

    /** What the service puts behind a name, so that a new secret of an old name is another one. */
    private static final String SUFFIX = "-LoCaL1";

    private final SigV4 signatures;
    private final Map<String, String> values = new ConcurrentHashMap<>();

    private Secrets(SigV4 signatures) {
        this.signatures = signatures;
    }

    /** An endpoint without a secret that lets everybody do what their policies allow. */
    public static Secrets create(Identities identities) {
        return new Secrets(new SigV4("secretsmanager", identities, InstantSource.system()));
    }

    /** Makes a secret; gives its full name. */
    public String create(String name, String value) {
        values.put(name, value);
        return arn(name);
    }

    /**
     * Gives a secret another value.
     *
     * @throws IllegalArgumentException if there is none of this name
     */
    public void put(String name, String value) {
        if (values.replace(name, value) == null) {
            throw new IllegalArgumentException("Secrets Manager has no secret \"" + name + "\"");
        }
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
            Principal caller = signatures.verify(request, 400);
            if (!"secretsmanager.GetSecretValue".equals(request.header("X-Amz-Target"))) {
                throw AwsError.of(400, "UnknownOperationException", "There is no such operation here.");
            }
            String id = Parameters.parse(request.body())
                    .only("SecretId", "VersionId", "VersionStage")
                    .required("SecretId");
            String name = id.startsWith("arn:") ? id.substring(id.lastIndexOf(':') + 1) : id;
            name = name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name;
            String why = caller.refusal(Ask.of("secretsmanager:GetSecretValue", arn(name)));
            if (why != null) {
                throw AwsError.denied(400, why);
            }
            String value = values.get(name);
            if (value == null || value.isEmpty()) {
                throw AwsError.of(
                        400, "ResourceNotFoundException", "Secrets Manager can't find the specified secret value.");
            }
            json.writeStartObject();
            json.writeFieldName("ARN").writeValue(arn(name));
            json.writeFieldName("Name").writeValue(name);
            json.writeFieldName("VersionId").writeValue(UUID.randomUUID().toString());
            json.writeFieldName("SecretString").writeValue(value);
            json.writeFieldName("VersionStages").writeStartArray();
            json.writeValue("AWSCURRENT").writeEndArray();
            json.writeFieldName("CreatedDate").writeValue(System.currentTimeMillis() / 1000);
            json.writeEndObject();
            return answer(200, json);
        } catch (AwsError e) {
            return error(e);
        }
    }

    @Override
    public HttpAnswer refuse(Refusal why, int status, String detail, HttpRequest request) {
        return error(AwsError.of(
                status, why == Refusal.INTERNAL ? "InternalServiceError" : "InvalidRequestException", detail));
    }

    private static HttpAnswer error(AwsError error) {
        try (JsonWriter json = JsonWriter.create()) {
            json.writeStartObject();
            json.writeFieldName("__type").writeValue(error.code());
            json.writeFieldName("Message").writeValue(error.text());
            json.writeEndObject();
            return answer(error.status(), json).with("x-amzn-ErrorType", error.code());
        }
    }

    private static HttpAnswer answer(int status, JsonWriter json) {
        return HttpAnswer.of(status, CONTENT_TYPE, new String(json.getBytes(), StandardCharsets.UTF_8))
                .with("x-amzn-RequestId", UUID.randomUUID().toString());
    }

    private static String arn(String name) {
        return AwsNames.LOCAL.of("secretsmanager", "secret:" + name + SUFFIX);
    }
}
