package dev.jointlambda.local.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class TableTest {
    private final Table table = Table.create(InstantSource.fixed(Instant.ofEpochMilli(7)), Meter.NONE);

    @Test
    void aRowIsWhatTheLastChangePut() {
        Key key = key("p", "s");
        assertNull(table.get(key));
        assertEquals("new", put(key, "v", "new"));
        assertEquals(
                new Column(new Cell.Text("new"), 7),
                Objects.requireNonNull(table.get(key)).columns().get("v"));
        table.update(key, row -> Change.remove("gone"));
        assertNull(table.get(key));
    }

    @Test
    void aChangeThatThrowsChangesNothing() {
        Key key = key("p", "s");
        put(key, "v", "old");
        assertThrows(
                IllegalStateException.class,
                () -> table.update(key, row -> {
                    throw new IllegalStateException("refused");
                }));
        assertEquals(
                new Cell.Text("old"), Objects.requireNonNull(table.get(key)).cell("v"));
    }

    @Test
    void changesOfOneRowHappenOneAfterAnother() throws Exception {
        Key key = key("p", "s");
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Long>> work = new ArrayList<>();
            for (int i = 0; i < 1000; i++) {
                work.add(() -> table.update(key, row -> {
                    Row now = row == null ? Row.empty() : row;
                    long count = now.cell("n") instanceof Cell.Int n ? n.value() : 0;
                    return Change.put(now.with("n", new Cell.Int(count + 1), table.now()), count);
                }));
            }
            threads.invokeAll(work).forEach(done -> assertTrue(done.isDone()));
        } finally {
            threads.shutdown();
        }
        assertEquals(new Cell.Int(1000), Objects.requireNonNull(table.get(key)).cell("n"));
    }

    @Test
    void aScanReadsARangeInBothDirections() {
        for (String sort : List.of("b", "a", "c", "é")) {
            put(key("p", sort), "v", sort);
            put(key("q", sort), "v", sort);
        }
        List<Cell> p = List.of(new Cell.Text("p"));
        assertEquals(List.of("a", "b", "c", "é"), sorts(Key.before(p), Key.after(p), true, 10));
        assertEquals(List.of("é", "c"), sorts(Key.after(p), Key.before(p), false, 2));
        assertEquals(List.of("b", "c"), sorts(key("p", "b"), key("p", "é"), true, 10));
        assertEquals(List.of("c"), sorts(Key.after(key("p", "b").cells()), key("p", "é"), true, 10));
        assertEquals(List.of(), sorts(key("p", "b"), key("p", "b"), true, 10));
        assertEquals(
                8,
                table.scan(Key.before(List.of()), Key.after(List.of()), true, 10)
                        .size());
    }

    @Test
    void expiredRowsGo() {
        put(key("p", "a"), "v", "old");
        put(key("p", "b"), "v", "young");
        table.expire((key, row) -> new Cell.Text("old").equals(row.cell("v")));
        assertEquals(1, table.size());
    }

    @Test
    void aBoundIsNotARow() {
        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> table.get(Key.before(List.of(new Cell.Int(1)))));
        assertEquals("\"before [Int[value=1]]\" is a bound of a scan, not the key of a row", e.getMessage());
    }

    private List<String> sorts(Key from, Key to, boolean forward, int limit) {
        return table.scan(from, to, forward, limit).stream()
                .map(entry -> ((Cell.Text) entry.getKey().cells().get(1)).value())
                .toList();
    }

    private String put(Key key, String name, String value) {
        return table.update(key, row -> Change.put(Row.empty().with(name, new Cell.Text(value), table.now()), value));
    }

    private static Key key(String partition, String sort) {
        return Key.of(new Cell.Text(partition), new Cell.Text(sort));
    }
}
