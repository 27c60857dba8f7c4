package dev.jointlambda.aliyun;

import com.aliyun.fc.runtime.Context;
import com.aliyun.fc.runtime.FunctionComputeLogger;
import com.aliyun.fc.runtime.FunctionParam;
import com.aliyun.fc.runtime.OpenTracing;
import com.aliyun.fc.runtime.Service;
import com.sun.net.httpserver.Headers;
import java.io.PrintStream;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Map;

/** What the platform says about an invocation: the common headers of a custom runtime, and the function's own settings. */
final class RuntimeContext implements Context, FunctionParam, Service {
    private final Headers headers;
    private final Map<String, String> environment;
    private final FunctionComputeLogger logger;

    private RuntimeContext(Headers headers, Map<String, String> environment, PrintStream log) {
        this.headers = headers;
        this.environment = environment;
        this.logger = new RuntimeLogger(getRequestId(), log);
    }

    static RuntimeContext of(Headers headers, Map<String, String> environment, PrintStream log) {
        return new RuntimeContext(headers, environment, log);
    }

    private String header(String name) {
        String value = headers.getFirst(name);
        return value == null ? "" : value;
    }

    private int number(String name, String unlessThere) {
        String value = header(name);
        return Integer.parseInt(value.isBlank() ? unlessThere : value.strip());
    }

    @Override
    public String getRequestId() {
        return header("x-fc-request-id");
    }

    @Override
    public com.aliyun.fc.runtime.Credentials getExecutionCredentials() {
        return new InvocationCredentials(
                header("x-fc-access-key-id"), header("x-fc-access-key-secret"), header("x-fc-security-token"));
    }

    @Override
    public FunctionParam getFunctionParam() {
        return this;
    }

    @Override
    public Service getService() {
        return this;
    }

    @Override
    public FunctionComputeLogger getLogger() {
        return logger;
    }

    @Override
    public OpenTracing getTracing() {
        return new RuntimeTracing(
                header("x-fc-tracing-opentracing-span-context"), header("x-fc-tracing-jaeger-endpoint"));
    }

    @Override
    public int getRetryCount() {
        return number("x-fc-retry-count", "0");
    }

    @Override
    public String getFunctionName() {
        return header("x-fc-function-name");
    }

    @Override
    public String getFunctionHandler() {
        return header("x-fc-function-handler");
    }

    @Override
    public String getFunctionInitializer() {
        return header("x-fc-function-initializer");
    }

    /** The platform sends the limit in seconds, but its documentation does not say so (2026-04): a variable says it too. */
    @Override
    public int getExecTimeLimitInMillis() {
        String seconds = header("x-fc-function-timeout");
        if (!seconds.isBlank()) {
            return Math.toIntExact(
                    Duration.ofSeconds(Long.parseLong(seconds.strip())).toMillis());
        }
        String set = environment.get("JOINTLAMBDA_FUNCTION_TIMEOUT");
        if (set == null || set.isBlank()) {
            throw new IllegalStateException("the function's time limit is not known: set the environment variable"
                    + " JOINTLAMBDA_FUNCTION_TIMEOUT to it, such as PT60S");
        }
        try {
            return Math.toIntExact(Duration.parse(set.strip()).toMillis());
        } catch (DateTimeException e) {
            throw new IllegalStateException(
                    "the environment variable JOINTLAMBDA_FUNCTION_TIMEOUT has another form than"
                            + " expected: set it to the function's time limit, such as PT60S",
                    e);
        }
    }

    @Override
    public int getMemoryLimitInMB() {
        return number("x-fc-function-memory", "0");
    }

    @Override
    public String getName() {
        return header("x-fc-service-name");
    }

    @Override
    public String getLogProject() {
        return header("x-fc-service-logproject");
    }

    @Override
    public String getLogStore() {
        return header("x-fc-service-logstore");
    }

    @Override
    public String getQualifier() {
        return header("x-fc-qualifier");
    }

    @Override
    public String getVersionId() {
        return header("x-fc-version-id");
    }

    /** The request's id only: the headers have secrets. */
    @Override
    public String toString() {
        return "RuntimeContext[" + getRequestId() + "]";
    }
}
