package dev.jointlambda.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.jointlambda.runtime.spi.ExecutionId;
import dev.jointlambda.runtime.spi.OpenEntry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The index of open executions. */
interface OpenIndexContract extends StoreUnderTest {
    /** A time in seconds since the epoch. */
    long TIME = 1_767_225_600L;

    @Test
    default void shardWithoutEntriesHasNothingDue() {
        assertEquals(List.of(), store().due(queue(), 0, Long.MAX_VALUE, null, 10));
    }

    @Test
    default void entriesComeInTheOrderOfTime() {
        String queue = queue();
        List<OpenEntry> entries = new ArrayList<>();
        for (long due : new long[] {0, 1, 9, 10, 99, 100, TIME - 1, TIME, TIME + 1, 9_999_999_999L, 10_000_000_000L}) {
            entries.add(new OpenEntry(queue, 7, due, Samples.execution()));
        }
        indexShuffled(entries);

        assertEquals(entries, store().due(queue, 7, 10_000_000_000L, null, 100));
    }

    @Test
    default void entriesOfOneTimeComeInTheOrderOfTheirPartitions() {
        String queue = queue();
        List<OpenEntry> entries = new ArrayList<>();
        for (String id : List.of("b", "a", "Z", "10", "9", "a-1", "a_1", "a.1", "a:1", "a~1", "aa", "-", "~")) {
            entries.add(new OpenEntry(queue, 7, TIME, new ExecutionId("contract", id)));
        }
        entries.add(new OpenEntry(queue, 7, TIME, new ExecutionId("another", "z")));
        entries.add(new OpenEntry(queue, 7, TIME, new ExecutionId("contracts", "a")));
        entries.forEach(store()::index);

        entries.sort(Comparator.comparing(entry -> entry.execution().partition()));
        assertEquals(entries, store().due(queue, 7, TIME, null, 100));
    }

    @Test
    default void entryIsDueFromItsTimeOn() {
        OpenEntry entry = indexed(queue(), TIME);

        assertEquals(List.of(), store().due(entry.queue(), 0, -1, null, 10));
        assertEquals(List.of(), store().due(entry.queue(), 0, 0, null, 10));
        assertEquals(List.of(), store().due(entry.queue(), 0, TIME - 1, null, 10));
        assertEquals(List.of(entry), store().due(entry.queue(), 0, TIME, null, 10));
        assertEquals(List.of(entry), store().due(entry.queue(), 0, TIME + 1, null, 10));
        assertEquals(List.of(entry), store().due(entry.queue(), 0, Long.MAX_VALUE, null, 10));
    }

    @Test
    default void entryOfTheFarFutureIsKept() {
        OpenEntry last = indexed(queue(), Long.MAX_VALUE);

        assertEquals(List.of(), store().due(last.queue(), 0, Long.MAX_VALUE - 1, null, 10));
        assertEquals(List.of(last), store().due(last.queue(), 0, Long.MAX_VALUE, null, 10));
    }

    @Test
    default void onlyWhatComesAfterAnEntryIsThere() {
        String queue = queue();
        OpenEntry first = new OpenEntry(queue, 0, TIME, new ExecutionId("contract", "a"));
        OpenEntry longer = new OpenEntry(queue, 0, TIME, new ExecutionId("contract", "a-"));
        OpenEntry sameTime = new OpenEntry(queue, 0, TIME, new ExecutionId("contract", "b"));
        OpenEntry later = new OpenEntry(queue, 0, TIME + 1, new ExecutionId("contract", "a"));
        indexShuffled(List.of(first, longer, sameTime, later));

        assertEquals(List.of(longer, sameTime, later), store().due(queue, 0, TIME + 1, first, 10));
        assertEquals(List.of(sameTime, later), store().due(queue, 0, TIME + 1, longer, 10));
        assertEquals(List.of(sameTime), store().due(queue, 0, TIME, longer, 10));
        assertEquals(List.of(later), store().due(queue, 0, TIME + 1, sameTime, 10));
        assertEquals(List.of(), store().due(queue, 0, TIME, sameTime, 10));
        assertEquals(List.of(), store().due(queue, 0, TIME + 1, later, 10));
        assertEquals(List.of(), store().due(queue, 0, TIME, later, 10), "after what is not due itself");
    }

    @Test
    default void entryToComeAfterNeedNotBeThereAnyMore() {
        String queue = queue();
        OpenEntry gone = indexed(queue, TIME);
        OpenEntry left = indexed(queue, TIME + 1);
        store().unindex(gone);

        assertEquals(List.of(left), store().due(queue, 0, TIME + 1, gone, 10));
        assertEquals(
                List.of(left), store().due(queue, 0, TIME + 1, new OpenEntry(queue, 0, TIME, Samples.execution()), 10));
    }

    @Test
    default void noMoreEntriesComeThanAskedFor() {
        String queue = queue();
        List<OpenEntry> entries = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            entries.add(new OpenEntry(queue, 3, TIME, new ExecutionId("contract", "id-" + (100 + i))));
        }
        indexShuffled(entries);

        assertEquals(entries.subList(0, 1), store().due(queue, 3, TIME, null, 1));
        assertEquals(entries.subList(0, 110), store().due(queue, 3, TIME, null, 110));
        assertEquals(entries, store().due(queue, 3, TIME, null, 120));
        assertEquals(entries, store().due(queue, 3, TIME, null, 1000));
    }

    @Test
    default void pagesOfAnySizeShowEveryEntryOnce() {
        String queue = queue();
        List<OpenEntry> entries = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            entries.add(new OpenEntry(queue, 4, TIME + i / 8, new ExecutionId("contract", "id-" + (10 + i))));
        }
        indexShuffled(entries);

        for (int limit : new int[] {1, 3, 5, 8, 24}) {
            assertEquals(entries, pages(queue, 4, TIME + 2, limit), "in pages of " + limit);
        }
    }

    @Test
    default void entriesByTheThousandAreAllFound() throws Exception {
        String queue = queue();
        List<OpenEntry> entries = new ArrayList<>();
        // More than 5000 rows and more than 1 MB of them: the most that one page of Tablestore or of DynamoDB has.
        for (int i = 0; i < 5100; i++) {
            String id = ("id-" + (10_000 + i) + "-").concat("x".repeat(100));
            entries.add(new OpenEntry(queue, 5, TIME + i / 1000, new ExecutionId("contract", id)));
        }
        OpenEntry later = new OpenEntry(queue, 5, TIME + 3600, Samples.execution());
        indexAtOnce(entries, later);

        assertEquals(entries, store().due(queue, 5, TIME + 5, null, 10_000));
        assertEquals(entries.subList(0, 5050), store().due(queue, 5, TIME + 5, null, 5050));
        assertEquals(entries, pages(queue, 5, TIME + 5, 1700));
    }

    @Test
    default void queuesAndShardsDoNotMix() {
        String queue = queue();
        ExecutionId execution = Samples.execution();
        OpenEntry entry = new OpenEntry(queue, 1, TIME, execution);
        store().index(entry);
        store().index(new OpenEntry(queue, 11, TIME, execution));
        store().index(new OpenEntry(queue + "1", 1, TIME, execution));
        store().index(new OpenEntry(queue + "-v2", 1, TIME, execution));

        assertEquals(List.of(entry), store().due(queue, 1, TIME, null, 10));
        assertEquals(List.of(), store().due(queue, 0, TIME, null, 10));
        assertEquals(
                List.of(new OpenEntry(queue + "-v2", 1, TIME, execution)),
                store().due(queue + "-v2", 1, TIME, null, 10));
    }

    @Test
    default void repeatedEntryStandsThereOnce() {
        OpenEntry entry = indexed(queue(), TIME);
        store().index(entry);

        assertEquals(List.of(entry), store().due(entry.queue(), 0, TIME, null, 10));
    }

    @Test
    default void removedEntryIsGone() {
        String queue = queue();
        OpenEntry gone = indexed(queue, TIME);
        OpenEntry left = indexed(queue, TIME);

        store().unindex(gone);

        assertEquals(List.of(left), store().due(queue, 0, TIME, null, 10));
    }

    @Test
    default void anExecutionMayHaveEntriesOfSeveralTimes() {
        OpenEntry early = indexed(queue(), TIME);
        OpenEntry late = new OpenEntry(early.queue(), 0, TIME + 60, early.execution());
        store().index(late);
        assertEquals(List.of(early, late), store().due(early.queue(), 0, TIME + 60, null, 10));

        store().unindex(early);

        assertEquals(List.of(late), store().due(early.queue(), 0, TIME + 60, null, 10));
    }

    @Test
    default void removalOfAnAbsentEntryDoesNothing() {
        OpenEntry entry = new OpenEntry(queue(), 0, TIME, Samples.execution());

        store().unindex(entry);
        store().unindex(entry);

        assertEquals(List.of(), store().due(entry.queue(), 0, TIME, null, 10));
    }

    private OpenEntry indexed(String queue, long due) {
        OpenEntry entry = new OpenEntry(queue, 0, due, Samples.execution());
        store().index(entry);
        return entry;
    }

    private void indexShuffled(List<OpenEntry> entries) {
        List<OpenEntry> shuffled = new ArrayList<>(entries);
        Collections.shuffle(shuffled, new Random(42));
        shuffled.forEach(store()::index);
    }

    private void indexAtOnce(List<OpenEntry> entries, OpenEntry last) throws Exception {
        int threads = 8;
        List<Callable<Boolean>> runners = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            int first = i;
            runners.add(() -> {
                for (int at = first; at < entries.size(); at += threads) {
                    store().index(entries.get(at));
                }
                return true;
            });
        }
        Race.of(runners);
        store().index(last);
    }

    private List<OpenEntry> pages(String queue, int shard, long until, int limit) {
        List<OpenEntry> all = new ArrayList<>();
        @Nullable OpenEntry last = null;
        List<OpenEntry> page;
        do {
            page = store().due(queue, shard, until, last, limit);
            all.addAll(page);
            last = page.isEmpty() ? last : page.get(page.size() - 1);
        } while (!page.isEmpty());
        return all;
    }

    /** A queue that no other test uses, in this run or in one before. */
    private static String queue() {
        return "contract-" + UUID.randomUUID();
    }
}
