package dev.jointlambda.aliyun;

import com.aliyun.fc.runtime.OpenTracing;
import java.util.Map;

/** Where a trace goes on; empty where tracing is off. */
record RuntimeTracing(String spanContext, String jaegerEndpoint) implements OpenTracing {
    @Override
    public String getSpanContext() {
        return spanContext;
    }

    @Override
    public Map<String, String> getSpanBaggages() {
        return Map.of();
    }

    @Override
    public String getJaegerEndpoint() {
        return jaegerEndpoint;
    }
}
