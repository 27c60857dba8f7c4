package dev.jointlambda.runtime.spi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The order of sort keys is what both stores find entries by. */
final class OpenEntryTest {
    private static final long[] TIMES = {0, 9, 10, 999_999_999L, 1_767_225_600L, Long.MAX_VALUE};
    private static final String[] IDS = {"-", "-~", "1", "10", "9", "A", "a", "a-", "a.b", "a:", "aa", "b", "~"};

    @Test
    void sortKeysAreInTheOrderOfTimeThenOfPartitions() {
        List<OpenEntry> entries = entries();
        List<OpenEntry> bySortKey = new ArrayList<>(entries);
        bySortKey.sort(Comparator.comparing(OpenEntry::sortKey));

        entries.sort(Comparator.comparingLong(OpenEntry::due)
                .thenComparing(entry -> entry.execution().partition()));

        assertEquals(entries, bySortKey);
    }

    @Test
    void nothingIsBetweenAnEntryAndWhatIsBehindIt() {
        List<OpenEntry> entries = entries();
        entries.sort(Comparator.comparing(OpenEntry::sortKey));
        for (int i = 0; i < entries.size(); i++) {
            String behind = entries.get(i).sortKeyBehind();
            assertTrue(entries.get(i).sortKey().compareTo(behind) < 0, behind);
            if (i + 1 < entries.size()) {
                assertTrue(behind.compareTo(entries.get(i + 1).sortKey()) < 0, behind);
            }
        }
    }

    @Test
    void whatIsDueIsBelowTheBound() {
        for (long until : TIMES) {
            String bound = OpenEntry.sortKeyBehind(until);
            for (OpenEntry entry : entries()) {
                assertEquals(entry.due() <= until, entry.sortKey().compareTo(bound) < 0, bound + " " + entry);
                assertEquals(entry.due() <= until, entry.sortKeyBehind().compareTo(bound) < 0, bound + " " + entry);
            }
        }
        assertTrue(
                OpenEntry.sortKeyBehind(-1).compareTo(new OpenEntry("q", 0, 0, execution("a")).sortKey()) < 0,
                "before the epoch");
    }

    @Test
    void anEntryIsReadFromItsSortKey() {
        for (OpenEntry entry : entries()) {
            assertEquals(entry, OpenEntry.at(entry.queue(), entry.shard(), entry.sortKey()));
        }
    }

    @Test
    void nothingIsDueBeforeTheEpoch() {
        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> new OpenEntry("q", 0, -1, execution("a")));
        assertEquals("an execution is due at a time since the epoch, not at -1", e.getMessage());
    }

    private static List<OpenEntry> entries() {
        List<OpenEntry> entries = new ArrayList<>();
        for (long time : TIMES) {
            for (String id : IDS) {
                entries.add(new OpenEntry("q", 0, time, execution(id)));
            }
        }
        return entries;
    }

    private static ExecutionId execution(String id) {
        return new ExecutionId("order", id);
    }
}
