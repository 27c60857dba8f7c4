package dev.jointlambda.local.aws;

import dev.jointlambda.local.access.Ask;
import dev.jointlambda.local.access.Identities;
import dev.jointlambda.local.access.Principal;
import dev.jointlambda.local.functions.FunctionHost;
import dev.jointlambda.local.functions.FunctionHost.Called;
import dev.jointlambda.local.functions.FunctionHost.Event;
import dev.jointlambda.local.http.HttpAnswer;
import dev.jointlambda.local.http.HttpRequest;
import dev.jointlambda.local.http.HttpService;
import dev.jointlambda.runtime.spi.Bytes;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.protocols.jsoncore.JsonWriter;

/**
 * Lambda's invocation API, to be put behind a front; whatever is handed in runs the functions. Safe for use by many
 * threads.
 */
public final class LambdaEndpoint implements HttpService {
    /** The largest asynchronous event, in bytes (vendor's documentation, 2026-11). */
    public static final int EVENT_LIMIT = 1024 * 1024;

    private static final int CALL_LIMIT = 6 * 1024 * 1024;
    private static final Pattern PATH = Pattern.compile("/2015-03-31/functions/([^/]+)/invocations/?");
    private static final Pattern FUNCTION = Pattern.compile(
            "(?:arn:aws:lambda:[a-z0-9-]+:\\d{12}:function:)?([A-Za-z0-9_-]{1,64})(?::([A-Za-z0-9$_-]+))?");
    private static final List<String> SEEN_BY_FUNCTIONS = List.of("x-amzn-trace-id", "x-amz-client-context");

    private final FunctionHost functions;
    private final SigV4 signatures;
    private final int eventLimit;
    private final AtomicInteger throttled = new AtomicInteger();

    private LambdaEndpoint(FunctionHost functions, SigV4 signatures, int eventLimit) {
        this.functions = functions;
        this.eventLimit = eventLimit;
        this.signatures = signatures;
    }

    /**
     * An endpoint.
     *
     * @param functions what runs the functions
     * @param key what requests must be signed with
     */
    public static LambdaEndpoint create(FunctionHost functions, AccessKey key) {
        return create(functions, key, EVENT_LIMIT);
    }

    /** An endpoint that refuses asynchronous events over {@code eventLimit} bytes. */
    public static LambdaEndpoint create(FunctionHost functions, AccessKey key, int eventLimit) {
        return create(functions, Identities.of(key.id(), key.secret()), eventLimit);
    }

    /** An endpoint that lets everybody do what their policies allow. */
    public static LambdaEndpoint create(FunctionHost functions, Identities identities, int eventLimit) {
        return new LambdaEndpoint(functions, new SigV4("lambda", identities, InstantSource.system()), eventLimit);
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
        try {
            Principal caller = signatures.verify(request, 403);
            Matcher path = PATH.matcher(request.path());
            if (!path.matches() || !request.method().equals("POST")) {
                throw AwsError.of(404, "UnknownOperationException", "There is no such operation.");
            }
            Matcher function = FUNCTION.matcher(path.group(1));
            if (!function.matches()) {
                throw AwsError.of(
                        400,
                        "ValidationException",
                        "1 validation error detected: Value '" + path.group(1)
                                + "' at 'functionName' failed to satisfy constraint");
            }
            String qualifier = function.group(2);
            if (qualifier == null) {
                qualifier = request.query().get("Qualifier");
            }
            String target = qualifier == null || qualifier.equals("$LATEST")
                    ? function.group(1)
                    : function.group(1) + ":" + qualifier;
            String why =
                    caller.refusal(Ask.of("lambda:InvokeFunction", AwsNames.LOCAL.of("lambda", "function:" + target)));
            if (why != null) {
                throw AwsError.denied(403, why);
            }
            return invoke(target, request);
        } catch (AwsError e) {
            return error(e);
        }
    }

    private HttpAnswer invoke(String function, HttpRequest request) {
        String type = request.header("X-Amz-Invocation-Type");
        if (!functions.has(function)) {
            throw notFound(function);
        }
        int limit = "Event".equals(type) ? eventLimit : CALL_LIMIT;
        if (request.body().length() > limit) {
            throw AwsError.of(
                    413,
                    "RequestTooLargeException",
                    request.body().length() + " byte payload is too large for the "
                            + (limit == eventLimit ? "Event" : "RequestResponse")
                            + " invocation type (limit " + limit + " bytes)");
        }
        if (throttled.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw tooMany();
        }
        if (type == null || type.equals("RequestResponse")) {
            return call(function, event(request));
        }
        return switch (type) {
            case "DryRun" -> answer(204, Bytes.of(new byte[0]));
            case "Event" -> queue(function, event(request));
            default ->
                throw AwsError.of(
                        400,
                        "InvalidParameterValueException",
                        "1 validation error detected: Value '" + type
                                + "' at 'invocationType' failed to satisfy constraint:"
                                + " Member must satisfy enum value set: [Event, RequestResponse, DryRun]");
        };
    }

    private HttpAnswer queue(String function, Event event) {
        return switch (functions.queue(function, event)) {
            case ACCEPTED, REPEATED -> answer(202, Bytes.of(new byte[0]));
            case THROTTLED -> throw tooMany();
            case UNKNOWN_FUNCTION -> throw notFound(function);
        };
    }

    private HttpAnswer call(String function, Event event) {
        Called called = functions.call(function, event);
        if (called instanceof Called.Returned returned) {
            return answer(200, returned.answer()).with("X-Amz-Executed-Version", "$LATEST");
        }
        if (called instanceof Called.Failed failed) {
            return answer(200, failed.error())
                    .with("X-Amz-Executed-Version", "$LATEST")
                    .with("X-Amz-Function-Error", "Unhandled");
        }
        throw called instanceof Called.Throttled ? tooMany() : notFound(function);
    }

    private static Event event(HttpRequest request) {
        if (request.body().length() > 0 && !Json.isJson(request.body())) {
            throw AwsError.of(
                    400,
                    "InvalidRequestContentException",
                    "Could not parse request body into json: the payload is not JSON");
        }
        Map<String, String> headers = new HashMap<>();
        for (String name : SEEN_BY_FUNCTIONS) {
            String value = request.header(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        return new Event(request.body(), headers, null);
    }

    private static AwsError notFound(String function) {
        return AwsError.of(
                404,
                "ResourceNotFoundException",
                "Function not found: " + AwsNames.LOCAL.of("lambda", "function:" + function));
    }

    private static AwsError tooMany() {
        return AwsError.of(429, "TooManyRequestsException", "Rate Exceeded.");
    }

    @Override
    public HttpAnswer refuse(Refusal why, int status, String detail, HttpRequest request) {
        String code =
                switch (why) {
                    case MALFORMED -> "InvalidRequestContentException";
                    case TOO_LARGE -> "RequestTooLargeException";
                    case TOO_SLOW -> "RequestTimeoutException";
                    case INTERNAL -> "ServiceException";
                    case TOLD ->
                        status == 429
                                ? "TooManyRequestsException"
                                : status < 500 ? "AccessDeniedException" : "ServiceException";
                };
        return error(AwsError.of(status, code, detail));
    }

    private static HttpAnswer error(AwsError error) {
        try (JsonWriter json = JsonWriter.create()) {
            json.writeStartObject();
            json.writeFieldName("Type").writeValue(error.status() < 500 ? "User" : "Service");
            json.writeFieldName("Message").writeValue(error.text());
            json.writeEndObject();
            return answer(error.status(), Bytes.of(json.getBytes())).with("x-amzn-ErrorType", error.code());
        }
    }

    private static HttpAnswer answer(int status, Bytes body) {
        return HttpAnswer.of(status, "application/json", body.array())
                .with("x-amzn-RequestId", UUID.randomUUID().toString());
    }
}
