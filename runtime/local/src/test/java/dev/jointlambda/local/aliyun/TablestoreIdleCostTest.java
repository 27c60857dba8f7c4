package dev.jointlambda.local.aliyun;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.jointlambda.local.http.HttpFront;
import dev.jointlambda.local.table.Units;
import dev.jointlambda.runtime.spi.CloudServices;
import dev.jointlambda.runtime.spi.ExecutionId;
import dev.jointlambda.runtime.spi.OpenEntry;
import dev.jointlambda.runtime.spi.StateStore;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a sweeper costs that finds nothing to do, in Tablestore's units. */
final class TablestoreIdleCostTest {
    private static final long NOW = 1_767_225_600L;

    private final TablestoreEndpoint endpoint =
            TablestoreEndpoint.create(Local.INSTANCE, Local.KEY, InstantSource.system());
    private final HttpFront front = HttpFront.start("tablestore", endpoint);
    private final CloudServices services;
    private final StateStore store;

    TablestoreIdleCostTest() {
        endpoint.createStateTables(Local.TABLE, Duration.ofDays(14));
        services = Local.services(front.uri(), front.uri(), URI.create("http://127.0.0.1:9/b"));
        store = services.store();
    }

    @AfterEach
    void stop() throws Exception {
        Local.close(services);
        front.close();
    }

    @Test
    void aShardWhereNothingIsDueCostsOneReadUnitHoweverManyAreOpen() {
        for (int i = 0; i < 800; i++) {
            store.index(OpenEntry.of("order", NOW + 1 + i, new ExecutionId("order", "id-" + i)));
        }
        Units before = endpoint.consumed();

        for (int shard = 0; shard < OpenEntry.SHARDS; shard++) {
            assertEquals(List.of(), store.due("order", shard, NOW, null, 100));
        }

        assertEquals(new Units(before.read() + OpenEntry.SHARDS, before.written()), endpoint.consumed());
        assertEquals(Map.of("PutRow", 800L, "GetRange", (long) OpenEntry.SHARDS), endpoint.requests());
    }

    @Test
    void whatIsDueCostsOneReadUnitPerFourKilobytes() {
        for (int i = 0; i < 200; i++) {
            store.index(new OpenEntry("order", 3, NOW + i, new ExecutionId("order", "id-" + i)));
        }
        Units before = endpoint.consumed();

        assertEquals(40, store.due("order", 3, NOW + 99, null, 40).size());

        assertEquals(before.read() + 1, endpoint.consumed().read(), "40 short entries are less than 4 KB");
    }

    @Test
    void entriesCostOneWriteUnitEach() {
        OpenEntry entry = OpenEntry.of("order", NOW, new ExecutionId("order", "1"));
        Units before = endpoint.consumed();

        store.index(entry);
        store.unindex(entry);

        assertEquals(new Units(before.read(), before.written() + 2), endpoint.consumed());
    }
}
