package dev.jointlambda.aliyun;

import com.aliyun.fc20230330.Client;
import com.aliyun.fc20230330.models.InvokeFunctionHeaders;
import com.aliyun.fc20230330.models.InvokeFunctionRequest;
import com.aliyun.fc20230330.models.InvokeFunctionResponse;
import com.aliyun.tea.okhttp.ClientHelper;
import com.aliyun.teaopenapi.models.Config;
import com.aliyun.teautil.models.RuntimeOptions;
import dev.jointlambda.runtime.spi.FunctionInvoker;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.util.Locale;

/**
 * Asynchronous invocations over Function Compute's 3.0 API. Exactly one copy of an event is ever sent.
 *
 * <p>A function needs asynchronous tasks enabled ({@code asyncTask: true}): the event's id is its task id, by which
 * Function Compute refuses a repeat.
 */
final class FunctionComputeInvoker implements FunctionInvoker {
    /** 128 KB (vendor's documentation, 2026-06); more only by ticket. */
    static final int EVENT_LIMIT = 128 * 1024;

    private final Client client;

    private FunctionComputeInvoker(Client client) {
        this.client = client;
    }

    static FunctionComputeInvoker connect(Place place) {
        URI address = place.functions();
        Config config = new Config()
                .setCredential(OpenApiCredentials.client(place.credentials()))
                .setRegionId(place.region())
                .setProtocol(address.getScheme().toUpperCase(Locale.ROOT))
                .setEndpoint(address.getAuthority());
        // The vendor's client keeps its HTTP clients in a map by address and makes one only where there is none.
        ClientHelper.clients.put(address.getHost() + ":" + address.getPort(), OneCopyHttp.connect(place));
        try {
            return new FunctionComputeInvoker(new Client(config));
        } catch (Exception e) {
            throw new IllegalStateException("the client of Function Compute could not be made for " + address, e);
        }
    }

    @Override
    public int eventLimit() {
        return EVENT_LIMIT;
    }

    @Override
    public Answer invokeAsync(String function, String eventId, byte[] event) {
        InvokeFunctionHeaders headers =
                new InvokeFunctionHeaders().setXFcInvocationType("Async").setXFcAsyncTaskId(eventId);
        InvokeFunctionRequest request = new InvokeFunctionRequest().setBody(new ByteArrayInputStream(event));
        try {
            InvokeFunctionResponse response =
                    client.invokeFunctionWithOptions(function, request, headers, new RuntimeOptions());
            if (response.getBody() != null) {
                response.getBody().close();
            }
            return new Answer.Accepted();
        } catch (Exception e) {
            // The vendor's method declares Exception; whatever it is, it says something about the event, or nothing.
            return Answers.of(function, e);
        }
    }
}
