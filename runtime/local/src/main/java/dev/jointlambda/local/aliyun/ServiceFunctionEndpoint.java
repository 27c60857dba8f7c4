package dev.jointlambda.local.aliyun;

import dev.jointlambda.local.aws.AccessKey;
import dev.jointlambda.local.functions.FunctionHost;
import dev.jointlambda.local.functions.FunctionHost.Event;
import dev.jointlambda.local.http.HttpAnswer;
import dev.jointlambda.local.http.HttpRequest;
import dev.jointlambda.local.http.HttpService;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.protocols.jsoncore.JsonWriter;

/**
 * The asynchronous invocation of Function Compute's 2.0 API, to be put behind a front: what is needed to prove an invoker.
 * Every function is in one service and has stateful invocations enabled. Safe for use by many threads.
 */
public final class ServiceFunctionEndpoint implements HttpService {
    private static final Pattern PATH = Pattern.compile("/2016-08-15/services/([^/]+)/functions/([^/]+)/invocations");

    private final FunctionHost functions;
    private final String service;
    private final AccessKey key;

    private ServiceFunctionEndpoint(FunctionHost functions, String service, AccessKey key) {
        this.functions = functions;
        this.service = service;
        this.key = key;
    }

    /**
     * An endpoint.
     *
     * @param functions what runs the functions
     * @param service the service that they are in
     * @param key what requests must be signed with
     */
    public static ServiceFunctionEndpoint create(FunctionHost functions, String service, AccessKey key) {
        return new ServiceFunctionEndpoint(functions, service, key);
    }

    @Override
    public int bodyLimit() {
        return 2 * FunctionComputeEndpoint.EVENT_LIMIT;
    }

    @Override
    public HttpAnswer answer(HttpRequest request) {
        try {
            return invoke(request);
        } catch (AcsError e) {
            return error(e);
        }
    }

    private HttpAnswer invoke(HttpRequest request) {
        FcSignature.verify(request, key);
        Matcher path = PATH.matcher(request.path());
        if (!path.matches() || !request.method().equals("POST")) {
            throw AcsError.of(404, "PathNotSupported", "path '" + request.path() + "' is not supported");
        }
        if (!path.group(1).equals(service)) {
            throw AcsError.of(404, "ServiceNotFound", "service '" + path.group(1) + "' does not exist");
        }
        if (!"Async".equals(request.header("x-fc-invocation-type"))) {
            throw AcsError.of(400, "InvalidArgument", "only asynchronous invocations are known here");
        }
        if (request.body().length() > FunctionComputeEndpoint.EVENT_LIMIT) {
            throw AcsError.of(
                    413,
                    "RequestEntityTooLarge",
                    "the payload exceeds " + FunctionComputeEndpoint.EVENT_LIMIT + " bytes");
        }
        return queue(path.group(2), request);
    }

    private HttpAnswer queue(String function, HttpRequest request) {
        if (!functions.has(function)) {
            throw unknown(function);
        }
        String requestId = UUID.randomUUID().toString();
        String invocation = request.header("x-fc-stateful-async-invocation-id");
        Event event = new Event(request.body(), Map.of("x-fc-request-id", requestId), invocation);
        return switch (functions.queue(function, event)) {
            case ACCEPTED -> HttpAnswer.empty(202).with("X-Fc-Request-Id", requestId);
            case REPEATED ->
                throw AcsError.of(
                        409,
                        "StatefulAsyncInvocationAlreadyExists",
                        "the stateful invocation '" + invocation + "' already exists");
            case THROTTLED -> throw AcsError.of(429, "ResourceThrottled", "too many requests");
            case UNKNOWN_FUNCTION -> throw unknown(function);
        };
    }

    private static AcsError unknown(String function) {
        return AcsError.of(404, "FunctionNotFound", "function '" + function + "' does not exist");
    }

    @Override
    public HttpAnswer refuse(Refusal why, int status, String detail, HttpRequest request) {
        return error(AcsError.of(status, "RequestRefused", detail));
    }

    private static HttpAnswer error(AcsError error) {
        try (JsonWriter json = JsonWriter.create()) {
            json.writeStartObject();
            json.writeFieldName("ErrorCode").writeValue(error.code());
            json.writeFieldName("ErrorMessage").writeValue(error.text());
            json.writeEndObject();
            return HttpAnswer.of(error.status(), "application/json", json.getBytes());
        }
    }
}
