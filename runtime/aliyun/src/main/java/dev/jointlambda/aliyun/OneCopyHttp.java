package dev.jointlambda.aliyun;

import java.util.List;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;

/** Makes the HTTP client that events are sent with: it repeats nothing, neither on a dead connection nor on a redirect. */
final class OneCopyHttp {
    private static final int IDLE_CONNECTIONS = 16;
    private static final int IDLE_SECONDS = 20;

    private OneCopyHttp() {}

    static OkHttpClient connect(Place place) {
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
}
