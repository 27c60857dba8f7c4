package dev.jointlambda.local.aliyun;

import com.alicloud.openservices.tablestore.ClientConfiguration;
import com.alicloud.openservices.tablestore.SyncClient;
import com.alicloud.openservices.tablestore.model.NoRetryStrategy;
import dev.jointlambda.local.http.HttpFront;
import dev.jointlambda.local.table.Meter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A Tablestore instance on the loopback interface, with a clock to turn and the vendor's client. */
final class LocalTablestore implements AutoCloseable {
    private volatile Instant now = Instant.parse("2026-11-23T12:00:00Z");
    private final TablestoreEndpoint endpoint;
    private final SyncClient client;

    LocalTablestore() {
        this(HttpFront.DEFAULT_PATIENCE);
    }

    LocalTablestore(Duration patience) {
        InstantSource clock = () -> now;
        endpoint = TablestoreEndpoint.start(Local.INSTANCE, Local.KEY, clock, Meter.NONE, patience);
        client = client(Local.KEY.secret());
    }

    TablestoreEndpoint endpoint() {
        return endpoint;
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    /** The vendor's client, checking all that it can. */
    SyncClient client() {
        return client;
    }

    SyncClient client(String secret) {
        ClientConfiguration configuration = new ClientConfiguration();
        configuration.setEnableResponseValidation(true);
        configuration.setEnableResponseContentMD5Checking(true);
        configuration.setRetryStrategy(new NoRetryStrategy());
        return new SyncClient(endpoint.uri().toString(), Local.KEY.id(), secret, Local.INSTANCE, configuration);
    }

    @Override
    public void close() {
        client.shutdown();
        endpoint.close();
    }
}
