package dev.jointlambda.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

final class LatestTest {
    @Test
    void onlyTheLatestAreKeptOldestFirst() {
        Latest<Integer> latest = new Latest<>(3);
        for (int i = 0; i < 5; i++) {
            latest.add(i);
        }
        assertEquals(List.of(2, 3, 4), latest.list());
        latest.clear();
        assertEquals(List.of(), latest.list());
    }

    @Test
    void onlyTheLatestTaskIdsAreKnown() {
        TaskIds ids = new TaskIds(2);
        assertTrue(ids.add("a"));
        assertTrue(ids.add("b"));
        assertFalse(ids.add("a"));
        assertTrue(ids.add("c"));
        assertTrue(ids.add("a"));
        assertFalse(ids.add("c"));
    }
}
