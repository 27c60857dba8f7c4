package dev.jointlambda.local.aliyun;

import dev.jointlambda.local.access.Ask;
import dev.jointlambda.local.access.Identities;
import dev.jointlambda.local.access.Principal;
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
 * A function of a service is the host's {@code <service>$<function>}, as the vendor shows it in 3.0, and has stateful
 * invocations enabled. Safe for use by many threads.
 */
public final class ServiceFunctionEndpoint implements HttpService {
    private static final String VERSION = "/2016-08-15/";
    private static final Pattern PATH = Pattern.compile(VERSION + "services/([^/$]+)/functions/([^/$]+)/invocations");

    private final FunctionHost functions;
    private final Identities identities;
    private final int eventLimit;

    private ServiceFunctionEndpoint(FunctionHost functions, Identities identities, int eventLimit) {
        this.functions = functions;
        this.identities = identities;
        this.eventLimit = eventLimit;
    }

    /** An endpoint that lets everybody do what their policies allow. */
    public static ServiceFunctionEndpoint create(FunctionHost functions, Identities identities, int eventLimit) {
        return new ServiceFunctionEndpoint(functions, identities, eventLimit);
    }

    /** Whether a request is for this version of the API. */
    static boolean takes(HttpRequest request) {
        return request.path().startsWith(VERSION);
    }

    @Override
    public int bodyLimit() {
        return 2 * eventLimit;
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
        Principal caller = FcSignature.verify(request, identities);
        Matcher path = PATH.matcher(request.path());
        if (!path.matches() || !request.method().equals("POST")) {
            throw AcsError.of(404, "PathNotSupported", "path '" + request.path() + "' is not supported");
        }
        String function = path.group(1) + "$" + path.group(2);
        String why = caller.refusal(Ask.of("fc:InvokeFunction", AliyunNames.LOCAL.function(function)));
        if (why != null) {
            throw AcsError.of(403, "AccessDenied", why);
        }
        if (!"Async".equals(request.header("x-fc-invocation-type"))) {
            throw AcsError.of(400, "InvalidArgument", "only asynchronous invocations are known here");
        }
        if (request.body().length() > eventLimit) {
            throw AcsError.of(413, "RequestEntityTooLarge", "the payload exceeds " + eventLimit + " bytes");
        }
        return queue(function, request);
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
