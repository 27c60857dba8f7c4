package dev.jointlambda.aliyun;

import com.alicloud.openservices.tablestore.ClientConfiguration;
import com.alicloud.openservices.tablestore.SyncClient;
import com.alicloud.openservices.tablestore.SyncClientInterface;
import com.alicloud.openservices.tablestore.model.DefaultRetryStrategy;
import java.util.concurrent.TimeUnit;

/** Makes the vendor's client for Tablestore. */
final class TablestoreClients {
    private TablestoreClients() {}

    static SyncClientInterface connect(Place place) {
        ClientConfiguration configuration = new ClientConfiguration();
        int connect = Math.toIntExact(place.connectTimeout().toMillis());
        int read = Math.toIntExact(place.readTimeout().toMillis());
        configuration.setConnectionTimeoutInMillisecond(connect);
        configuration.setSocketTimeoutInMillisecond(read);
        configuration.setSyncClientWaitFutureTimeoutInMillis(2L * (connect + read));
        configuration.setEnableResponseContentMD5Checking(true);
        // Repeats reads, and of the writes only those that the service says it did not do (busy, conflict).
        configuration.setRetryStrategy(new DefaultRetryStrategy(connect, TimeUnit.MILLISECONDS));
        return new SyncClient(
                place.tablestore().toString(),
                new TablestoreCredentials(place.credentials()),
                place.instance(),
                configuration,
                null);
    }
}
