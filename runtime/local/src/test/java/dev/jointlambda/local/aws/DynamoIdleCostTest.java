package dev.jointlambda.local.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.jointlambda.local.table.Units;
import dev.jointlambda.runtime.spi.ExecutionId;
import dev.jointlambda.runtime.spi.OpenEntry;
import dev.jointlambda.runtime.spi.StateStore;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a sweeper costs that finds nothing to do, in DynamoDB's units. */
final class DynamoIdleCostTest {
    private static final long NOW = 1_767_225_600L;

    private final LocalAws aws = new LocalAws();
    private final StateStore store = aws.services().store();

    @AfterEach
    void stop() {
        aws.close();
    }

    @Test
    void aShardWhereNothingIsDueCostsOneReadUnitHoweverManyAreOpen() {
        for (int i = 0; i < 800; i++) {
            store.index(OpenEntry.of("order", NOW + 1 + i, new ExecutionId("order", "id-" + i)));
        }
        Units before = aws.dynamo.consumed();
        long requests = aws.dynamoFront.requests();

        for (int shard = 0; shard < OpenEntry.SHARDS; shard++) {
            assertEquals(List.of(), store.due("order", shard, NOW, null, 100));
        }

        assertEquals(new Units(before.read() + OpenEntry.SHARDS, before.written()), aws.dynamo.consumed());
        assertEquals(requests + OpenEntry.SHARDS, aws.dynamoFront.requests());
    }

    @Test
    void whatIsDueCostsOneReadUnitPerFourKilobytes() {
        for (int i = 0; i < 200; i++) {
            store.index(new OpenEntry("order", 3, NOW + i, new ExecutionId("order", "id-" + i)));
        }
        Units before = aws.dynamo.consumed();

        assertEquals(40, store.due("order", 3, NOW + 99, null, 40).size());

        assertTrue(aws.dynamo.consumed().read() - before.read() <= 1, "40 short entries are less than 4 KB");
    }

    @Test
    void entriesCostOneWriteUnitEach() {
        OpenEntry entry = OpenEntry.of("order", NOW, new ExecutionId("order", "1"));
        Units before = aws.dynamo.consumed();

        store.index(entry);
        store.unindex(entry);

        assertEquals(new Units(before.read(), before.written() + 2), aws.dynamo.consumed());
    }
}
