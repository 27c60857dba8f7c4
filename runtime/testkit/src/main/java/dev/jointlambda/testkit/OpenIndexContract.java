package dev.jointlambda.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.jointlambda.runtime.spi.ExecutionId;
import dev.jointlambda.runtime.spi.OpenEntry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The index of open executions. */
interface OpenIndexContract extends StoreUnderTest {
    @Test
    default void bucketWithoutEntriesIsEmpty() {
        assertEquals(List.of(), store().open(bucket(), 0, 10));
    }

    @Test
    default void entriesComeInTheOrderOfTheirPartitions() {
        long bucket = bucket();
        List<OpenEntry> entries = new ArrayList<>();
        for (String id : List.of("b", "a", "Z", "10", "9", "a-1", "a_1", "a.1", "a:1", "a~1", "aa")) {
            entries.add(new OpenEntry(bucket, 7, new ExecutionId("contract", id)));
        }
        entries.add(new OpenEntry(bucket, 7, new ExecutionId("another", "z")));
        entries.forEach(store()::index);

        entries.sort(Comparator.comparing(entry -> entry.execution().partition()));
        assertEquals(entries, store().open(bucket, 7, 100));
    }

    @Test
    default void noMoreEntriesComeThanAskedFor() {
        long bucket = bucket();
        List<OpenEntry> entries = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            entries.add(new OpenEntry(bucket, 3, new ExecutionId("contract", "id-" + (100 + i))));
        }
        List<OpenEntry> backwards = new ArrayList<>(entries);
        Collections.reverse(backwards);
        backwards.forEach(store()::index);

        assertEquals(entries.subList(0, 1), store().open(bucket, 3, 1));
        assertEquals(entries.subList(0, 110), store().open(bucket, 3, 110));
        assertEquals(entries, store().open(bucket, 3, 120));
        assertEquals(entries, store().open(bucket, 3, 1000));
    }

    @Test
    default void bucketsAndShardsDoNotMix() {
        long bucket = bucket();
        ExecutionId execution = Samples.execution();
        OpenEntry entry = new OpenEntry(bucket, 1, execution);
        store().index(entry);
        store().index(new OpenEntry(bucket, 11, execution));
        store().index(new OpenEntry(bucket + 1, 1, execution));

        assertEquals(List.of(entry), store().open(bucket, 1, 10));
    }

    @Test
    default void repeatedEntryStandsThereOnce() {
        OpenEntry entry = new OpenEntry(bucket(), 0, Samples.execution());
        store().index(entry);
        store().index(entry);

        assertEquals(List.of(entry), store().open(entry.bucket(), 0, 10));
    }

    @Test
    default void removedEntryIsGone() {
        OpenEntry gone = new OpenEntry(bucket(), 15, Samples.execution());
        OpenEntry left = new OpenEntry(gone.bucket(), 15, Samples.execution());
        store().index(gone);
        store().index(left);

        store().unindex(gone);

        assertEquals(List.of(left), store().open(gone.bucket(), 15, 10));
    }

    @Test
    default void removalOfAnAbsentEntryDoesNothing() {
        OpenEntry entry = new OpenEntry(bucket(), 0, Samples.execution());

        store().unindex(entry);
        store().unindex(entry);

        assertEquals(List.of(), store().open(entry.bucket(), 0, 10));
    }

    /** A bucket that no other test uses, in this run or in one before. */
    private static long bucket() {
        return UUID.randomUUID().getMostSignificantBits() & 0xff_ffff_ffffL;
    }
}
