package dev.jointlambda.local.aliyun;

import dev.jointlambda.local.access.Ask;
import dev.jointlambda.local.access.Identities;
import dev.jointlambda.local.access.Principal;
import dev.jointlambda.local.aws.AccessKey;
import dev.jointlambda.local.functions.FunctionHost;
import dev.jointlambda.local.functions.FunctionHost.Called;
import dev.jointlambda.local.functions.FunctionHost.Event;
import dev.jointlambda.local.http.HttpAnswer;
import dev.jointlambda.local.http.HttpRequest;
import dev.jointlambda.local.http.HttpService;
import dev.jointlambda.runtime.spi.Bytes;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.protocols.jsoncore.JsonWriter;

/**
 * The invocation of Function Compute's 3.0 API, to be put behind a front, and of its 2.0 API for functions that are in a
 * service; whatever is handed in runs the functions. Every function has asynchronous tasks enabled. Safe for use by many
 * threads.
 */
public final class FunctionComputeEndpoint implements HttpService {
    /** The largest asynchronous event, in bytes (vendor's documentation, 2026-06). */
    public static final int EVENT_LIMIT = 128 * 1024;

    private static final int CALL_LIMIT = 32 * 1024 * 1024;
    private static final Pattern PATH = Pattern.compile("/2023-03-30/functions/([^/]+)/invocations");
    private static final Pattern FUNCTION = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]{0,63}");
    private static final Pattern TASK = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]{0,127}");
    private static final String REQUEST_ID = "X-Fc-Request-Id";

    private final FunctionHost functions;
    private final Identities identities;
    private final int eventLimit;
    private final ServiceFunctionEndpoint inServices;
    private final AtomicInteger throttled = new AtomicInteger();

    private FunctionComputeEndpoint(FunctionHost functions, Identities identities, int eventLimit) {
        this.functions = functions;
        this.eventLimit = eventLimit;
        this.identities = identities;
        inServices = ServiceFunctionEndpoint.create(functions, identities, eventLimit);
    }

    /**
     * An endpoint.
     *
     * @param functions what runs the functions
     * @param key what requests must be signed with
     */
    public static FunctionComputeEndpoint create(FunctionHost functions, AccessKey key) {
        return create(functions, key, EVENT_LIMIT);
    }

    /** An endpoint that refuses asynchronous events over {@code eventLimit} bytes. */
    public static FunctionComputeEndpoint create(FunctionHost functions, AccessKey key, int eventLimit) {
        return create(functions, Identities.of(key.id(), key.secret()), eventLimit);
    }

    /** An endpoint that lets everybody do what their policies allow. */
    public static FunctionComputeEndpoint create(FunctionHost functions, Identities identities, int eventLimit) {
        return new FunctionComputeEndpoint(functions, identities, eventLimit);
    }

    /** Lets the next invocations be refused as too many. */
    public void throttle(int invocations) {
        throttled.set(invocations);
    }

    @Override
    public int bodyLimit() {
        return CALL_LIMIT;
    }

    @Override
    public HttpAnswer answer(HttpRequest request) {
        if (ServiceFunctionEndpoint.takes(request)) {
            return inServices.answer(request);
        }
        String requestId = UUID.randomUUID().toString();
        try {
            return invoke(request, requestId);
        } catch (AcsError e) {
            return error(requestId, e);
        }
    }

    private HttpAnswer invoke(HttpRequest request, String requestId) {
        Principal caller = AcsSignature.verify(request, identities);
        Matcher path = PATH.matcher(request.path());
        if (!path.matches() || !request.method().equals("POST")) {
            throw AcsError.of(404, "InvalidAction.NotFound", "The specified API is not found.");
        }
        String function = path.group(1);
        if (!FUNCTION.matcher(function).matches()) {
            throw AcsError.of(400, "InvalidArgument", "FunctionName is invalid (allowed: " + FUNCTION + ").");
        }
        String why = caller.refusal(Ask.of("fc:InvokeFunction", AliyunNames.LOCAL.function(function)));
        if (why != null) {
            throw AcsError.of(403, "AccessDenied", why);
        }
        if (!functions.has(function) || !isLatest(request.query().get("qualifier"))) {
            throw notFound(function);
        }
        boolean async = async(request.header("x-fc-invocation-type"));
        int limit = async ? eventLimit : CALL_LIMIT;
        if (request.body().length() > limit) {
            throw AcsError.of(
                    413,
                    "RequestEntityTooLarge",
                    "The payload of " + request.body().length() + " bytes exceeds the limit of " + limit + " bytes.");
        }
        if (throttled.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw tooMany();
        }
        return async ? queue(function, request, requestId) : call(function, request, requestId);
    }

    private HttpAnswer queue(String function, HttpRequest request, String requestId) {
        String task = request.header("x-fc-async-task-id");
        if (task != null && !TASK.matcher(task).matches()) {
            throw AcsError.of(400, "InvalidArgument", "The task id is invalid (allowed: " + TASK + ").");
        }
        return switch (functions.queue(function, event(request, requestId, task))) {
            case ACCEPTED -> HttpAnswer.empty(202).with(REQUEST_ID, requestId);
            case REPEATED ->
                throw AcsError.of(
                        409, "StatefulAsyncInvocationAlreadyExists", "The async task '" + task + "' already exists.");
            case THROTTLED -> throw tooMany();
            case UNKNOWN_FUNCTION -> throw notFound(function);
        };
    }

    private HttpAnswer call(String function, HttpRequest request, String requestId) {
        Called called = functions.call(function, event(request, requestId, null));
        if (called instanceof Called.Returned returned) {
            return answer(requestId, returned.answer());
        }
        if (called instanceof Called.Failed failed) {
            return answer(requestId, failed.error()).with("X-Fc-Error-Type", "UnhandledInvocationError");
        }
        throw called instanceof Called.Throttled ? tooMany() : notFound(function);
    }

    private static HttpAnswer answer(String requestId, Bytes body) {
        return HttpAnswer.of(200, "application/octet-stream", body.array()).with(REQUEST_ID, requestId);
    }

    private static Event event(HttpRequest request, String requestId, @Nullable String task) {
        return new Event(request.body(), Map.of("x-fc-request-id", requestId), task);
    }

    private static boolean async(@Nullable String type) {
        if (type == null || type.equalsIgnoreCase("Sync")) {
            return false;
        }
        if (type.equalsIgnoreCase("Async")) {
            return true;
        }
        throw AcsError.of(400, "InvalidArgument", "The invocation type is invalid (allowed: Sync, Async).");
    }

    private static boolean isLatest(@Nullable String qualifier) {
        return qualifier == null || qualifier.isEmpty() || qualifier.equals("LATEST");
    }

    private static AcsError notFound(String function) {
        return AcsError.of(404, "FunctionNotFound", "function '" + function + "' does not exist");
    }

    private static AcsError tooMany() {
        return AcsError.of(429, "ResourceThrottled", "The request was denied due to request throttling.");
    }

    @Override
    public HttpAnswer refuse(Refusal why, int status, String detail, HttpRequest request) {
        String code =
                switch (why) {
                    case MALFORMED -> "InvalidArgument";
                    case TOO_LARGE -> "RequestEntityTooLarge";
                    case TOO_SLOW -> "RequestTimeout";
                    case INTERNAL -> "InternalServerError";
                    case TOLD ->
                        status == 429
                                ? "ResourceThrottled"
                                : status == 503
                                        ? "ServiceUnavailable"
                                        : status < 500 ? "AccessDenied" : "InternalServerError";
                };
        return error(UUID.randomUUID().toString(), AcsError.of(status, code, detail));
    }

    private static HttpAnswer error(String requestId, AcsError error) {
        try (JsonWriter json = JsonWriter.create()) {
            json.writeStartObject();
            json.writeFieldName("RequestId").writeValue(requestId);
            json.writeFieldName("Code").writeValue(error.code());
            json.writeFieldName("Message").writeValue(error.text());
            json.writeEndObject();
            return HttpAnswer.of(error.status(), "application/json", json.getBytes())
                    .with(REQUEST_ID, requestId);
        }
    }
}
