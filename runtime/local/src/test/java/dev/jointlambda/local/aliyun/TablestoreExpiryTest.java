package dev.jointlambda.local.aliyun;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.jointlambda.local.http.HttpFront;
import dev.jointlambda.runtime.spi.Bytes;
import dev.jointlambda.runtime.spi.CloudServices;
import dev.jointlambda.runtime.spi.ExecutionId;
import dev.jointlambda.runtime.spi.ExecutionRow;
import dev.jointlambda.runtime.spi.OpenEntry;
import dev.jointlambda.runtime.spi.StateStore;
import dev.jointlambda.runtime.spi.Sweeps;
import dev.jointlambda.runtime.spi.Value;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is left of an execution when the table's time to live has passed. */
final class TablestoreExpiryTest {
    private static final ExecutionId EXECUTION = new ExecutionId("order", "1");

    private volatile Instant now = Instant.now();
    private final TablestoreEndpoint endpoint = TablestoreEndpoint.create(Local.INSTANCE, Local.KEY, () -> now);
    private final HttpFront front = HttpFront.start("tablestore", endpoint);
    private final CloudServices services;
    private final StateStore store;

    TablestoreExpiryTest() {
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
    void anExecutionOfWhichOnlyTheLastRescheduleIsLeftIsAbsent() {
        Value input = new Value.Inline(Bytes.utf8("{}"));
        ExecutionRow row = new ExecutionRow(
                EXECUTION, ExecutionRow.Status.RUNNING, "ab", input, 1, 1, 1_000, 2_000, 3, Sweeps.NONE, null);
        OpenEntry entry = OpenEntry.of("order", 60, EXECUTION);
        store.index(entry);
        store.create(row);
        now = now.plus(Duration.ofDays(13));
        ExecutionRow moved = row.rescheduled(60, new Sweeps("ship#", 5, 1));
        assertEquals(moved, store.reschedule(EXECUTION, 3, 60, moved.sweeps()));

        now = now.plus(Duration.ofDays(2));

        assertNull(store.execution(EXECUTION));
        assertNull(store.reschedule(EXECUTION, 60, 90, Sweeps.NONE));
        assertNull(store.end(EXECUTION, ExecutionRow.Status.DONE, new ExecutionRow.Ending.Of(Bytes.utf8("1"))));
        assertEquals(List.of(entry), store.due("order", entry.shard(), 60, null, 10), "the index does not expire");
    }
}
