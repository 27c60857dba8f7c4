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
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;

/**
 * Asynchronous invocations over Function Compute's 3.0 API. Exactly one copy of an event is ever sent.
 *
 * <p>A function needs asynchronous tasks enabled ({@code asyncTask: true}): the event's id is its task id, by which
 * Function Compute refuses a repeat.
 */
final class FunctionComputeInvoker implements FunctionInvoker {
    /** 128 KB (vendor's documentation, 2026-06); more only by ticket. */
    static final int EVENT_LIMIT = 128 * 1024;

    private static final int IDLE_CONNECTIONS = 16;
    private static final int IDLE_SECONDS = 20;

    private final Client client;

    private FunctionComputeInvoker(Client client) {
        this.client = client;
    }

    static FunctionComputeInvoker connect(Place place) {
        URI address = place.functions();
        Config config = new Config()
                .setAccessKeyId(place.credentials().keyId())
                .setAccessKeySecret(place.credentials().secret())
                .setSecurityToken(place.credentials().token())
                .setRegionId(place.region())
                .setProtocol(address.getScheme().toUpperCase(Locale.ROOT))
                .setEndpoint(address.getAuthority());
        // The vendor's client keeps its HTTP clients in a map by address and makes one only where there is none.
        ClientHelper.clients.put(address.getHost() + ":" + address.getPort(), http(place));
        try {
            return new FunctionComputeInvoker(new Client(config));
        } catch (Exception e) {
            throw new IllegalStateException("the client of Function Compute could not be made for " + address, e);
        }
    }

    /** Unlike the one the vendor's client makes, it repeats nothing: neither on a dead connection nor on a redirect. */
    private static OkHttpClient http(Place place) {
        return new OkHttpClient.Builder()
                .protocols(List.of(Protocol.HTTP_1_1))
                .retryOnConnectionFailure(false)
                // Short-lived: one that died while the instance was frozen would leave an event's fate open.
                .connectionPool(new ConnectionPool(IDLE_CONNECTIONS, IDLE_SECONDS, TimeUnit.SECONDS))
                .followRedirects(false)
                .followSslRedirects(false)
                .connectTimeout(place.connectTimeout())
                .readTimeout(place.invokeTimeout())
                .writeTimeout(place.invokeTimeout())
                .addNetworkInterceptor(new OneAttempt())
                .build();
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
