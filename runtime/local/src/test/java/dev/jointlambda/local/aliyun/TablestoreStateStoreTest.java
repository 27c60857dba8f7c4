package dev.jointlambda.local.aliyun;

import dev.jointlambda.local.http.HttpFront;
import dev.jointlambda.runtime.spi.CloudServices;
import dev.jointlambda.runtime.spi.StateStore;
import dev.jointlambda.testkit.StateStoreContract;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;

/** The contract of state stores, on the wire. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TablestoreStateStoreTest extends StateStoreContract {
    private final TablestoreEndpoint endpoint =
            TablestoreEndpoint.create(Local.INSTANCE, Local.KEY, InstantSource.system());
    private final HttpFront front = HttpFront.start("tablestore", endpoint);
    private final CloudServices services;

    TablestoreStateStoreTest() {
        endpoint.createStateTables(Local.TABLE, Duration.ofDays(14));
        services = Local.services(front.uri(), front.uri(), URI.create("http://127.0.0.1:9/b"));
    }

    @Override
    public StateStore store() {
        return services.store();
    }

    @AfterAll
    void stop() throws Exception {
        Local.close(services);
        front.close();
    }
}
