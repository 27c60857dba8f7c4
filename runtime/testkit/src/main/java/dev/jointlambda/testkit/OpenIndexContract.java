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
        assertEquals(List.of(), store().due("q", 0, bucket(), null, 10));
    }

    @Test
    default void entriesComeInTheOrderOfTheirPartitions() {
        long bucket = bucket();
        List<OpenEntry> entries = new ArrayList<>();
        for (String id : List.of("b", "a", "Z", "10", "9", "a-1", "a_1", "a.1", "a:1", "a~1", "aa")) {
            entries.add(new OpenEntry("q", 7, bucket, new ExecutionId("contract", id)));
        }
        entries.add(new OpenEntry("q", 7, bucket, new ExecutionId("another", "z")));
        entries.forEach(store()::index);

        entries.sort(Comparator.comparing(entry -> entry.execution().partition()));
        assertEquals(entries, store().due("q", 7, bucket, null, 100));
    }

    @Test
    default void noMoreEntriesComeThanAskedFor() {
        long bucket = bucket();
        List<OpenEntry> entries = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            entries.add(new OpenEntry("q", 3, bucket, new ExecutionId("contract", "id-" + (100 + i))));
        }
        List<OpenEntry> backwards = new ArrayList<>(entries);
        Collections.reverse(backwards);
        backwards.forEach(store()::index);

        assertEquals(entries.subList(0, 1), store().due("q", 3, bucket, null, 1));
        assertEquals(entries.subList(0, 110), store().due("q", 3, bucket, null, 110));
        assertEquals(entries, store().due("q", 3, bucket, null, 120));
        assertEquals(entries, store().due("q", 3, bucket, null, 1000));
    }

    @Test
    default void bucketsAndShardsDoNotMix() {
        long bucket = bucket();
        ExecutionId execution = Samples.execution();
        OpenEntry entry = new OpenEntry("q", 1, bucket, execution);
        store().index(entry);
        store().index(new OpenEntry("q", 11, bucket, execution));
        store().index(new OpenEntry("q", 1, bucket + 1, execution));

        assertEquals(List.of(entry), store().due("q", 1, bucket, null, 10));
    }

    @Test
    default void repeatedEntryStandsThereOnce() {
        OpenEntry entry = new OpenEntry("q", 0, bucket(), Samples.execution());
        store().index(entry);
        store().index(entry);

        assertEquals(List.of(entry), store().due("q", 0, entry.due(), null, 10));
    }

    @Test
    default void removedEntryIsGone() {
        OpenEntry gone = new OpenEntry("q", 15, bucket(), Samples.execution());
        OpenEntry left = new OpenEntry("q", 15, gone.due(), Samples.execution());
        store().index(gone);
        store().index(left);

        store().unindex(gone);

        assertEquals(List.of(left), store().due("q", 15, gone.due(), null, 10));
    }

    @Test
    default void removalOfAnAbsentEntryDoesNothing() {
        OpenEntry entry = new OpenEntry("q", 0, bucket(), Samples.execution());

        store().unindex(entry);
        store().unindex(entry);

        assertEquals(List.of(), store().due("q", 0, entry.due(), null, 10));
    }

    /** A bucket that no other test uses, in this run or in one before. */
    private static long bucket() {
        return UUID.randomUUID().getMostSignificantBits() & 0xff_ffff_ffffL;
    }
}
