package dev.jointlambda.aliyun;

import dev.jointlambda.runtime.spi.FunctionInvoker;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;

/**
 * Asynchronous invocations over Function Compute's 2.0 API, of functions that still are in one of its services. Exactly one
 * copy of an event is ever sent.
 *
 * <p>A function needs stateful asynchronous invocations enabled: the event's id is its invocation id, by which Function
 * Compute refuses a repeat.
 */
final class ServiceFunctionInvoker implements FunctionInvoker {
    private static final MediaType BYTES = MediaType.get("application/octet-stream");

    private final Place place;
    private final String service;
    private final OkHttpClient http;
    private final FcSignature signature;

    private ServiceFunctionInvoker(Place place, String service, InstantSource clock) {
        this.place = place;
        this.service = service;
        this.http = OneCopyHttp.connect(place);
        this.signature = new FcSignature(place.credentials(), clock);
    }

    /**
     * An invoker.
     *
     * @param service the service that has the functions
     */
    static ServiceFunctionInvoker connect(Place place, String service) {
        return new ServiceFunctionInvoker(place, service, InstantSource.system());
    }

    @Override
    public int eventLimit() {
        return FunctionComputeInvoker.EVENT_LIMIT;
    }

    @Override
    public Answer invokeAsync(String function, String eventId, byte[] event) {
        String path = "/2016-08-15/services/" + service + "/functions/" + function + "/invocations";
        TreeMap<String, String> headers =
                new TreeMap<>(Map.of("x-fc-invocation-type", "Async", "x-fc-stateful-async-invocation-id", eventId));
        Request.Builder request =
                new Request.Builder().url(place.functions() + path).post(RequestBody.create(BYTES, event));
        signature.sign("POST", BYTES.toString(), headers, path).forEach(request::header);
        try {
            // Whatever is no success is thrown; and the answer's body says nothing.
            http.newCall(request.build()).execute().close();
            return new Answer.Accepted();
        } catch (IOException e) {
            return Answers.of(function, e);
        }
    }
}
