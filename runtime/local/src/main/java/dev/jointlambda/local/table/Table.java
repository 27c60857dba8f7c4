package dev.jointlambda.local.table;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Rows in the order of their keys. A change of one row is atomic: changes of one partition happen one after another, and
 * a read sees a whole row. Knows no vendor's rules; the endpoints bring them. Safe for use by many threads.
 */
public final class Table {
    private static final int LOCKS = 64;

    private final ConcurrentNavigableMap<Key, Row> rows = new ConcurrentSkipListMap<>();
    private final Object[] locks = new Object[LOCKS];
    private final InstantSource clock;
    private final Meter meter;

    private Table(InstantSource clock, Meter meter) {
        this.clock = clock;
        this.meter = meter;
        for (int i = 0; i < LOCKS; i++) {
            locks[i] = new Object();
        }
    }

    /** An empty table that takes its time from a clock and tells a meter. */
    public static Table create(InstantSource clock, Meter meter) {
        return new Table(clock, meter);
    }

    /** The time to stamp columns with, in milliseconds since the epoch. */
    public long now() {
        return clock.millis();
    }

    /** Reads a row; null if there is none. */
    public @Nullable Row get(Key key) {
        Row row = rows.get(row(key));
        meter.read(key, row);
        return row;
    }

    /**
     * Changes a row, or leaves it, depending on what it is.
     *
     * @param change sees the row (null: absent) and says what becomes of it; runs once, under the lock of the partition;
     *     if it throws, the row stays
     * @return the answer of the change
     */
    public <A> A update(Key key, Function<@Nullable Row, Change<A>> change) {
        synchronized (lock(row(key))) {
            Row before = rows.get(key);
            Change<A> made = change.apply(before);
            switch (made.kind()) {
                case PUT -> {
                    rows.put(key, made.row());
                    meter.changed(key, before, made.row());
                }
                case REMOVE -> {
                    rows.remove(key);
                    meter.changed(key, before, null);
                }
                case KEEP -> meter.read(key, before);
            }
            return made.answer();
        }
    }

    /**
     * Reads rows in the order of their keys, or in the opposite order.
     *
     * @param from where to begin, a key being included; use {@link Key#before} and {@link Key#after} for the rest
     * @param to where to end, a key being excluded; beyond {@code from} in the direction of reading
     * @param forward whether in the order of the keys
     * @param limit how many rows at most
     */
    public List<Map.Entry<Key, Row>> scan(Key from, Key to, boolean forward, int limit) {
        ConcurrentNavigableMap<Key, Row> range;
        if (forward) {
            range = from.compareTo(to) < 0 ? rows.subMap(from, true, to, false) : rows.subMap(from, from);
        } else {
            range = to.compareTo(from) < 0
                    ? rows.subMap(to, false, from, true).descendingMap()
                    : rows.subMap(from, from);
        }
        List<Map.Entry<Key, Row>> found = new ArrayList<>();
        for (Map.Entry<Key, Row> entry : range.entrySet()) {
            if (found.size() == limit) {
                break;
            }
            meter.read(entry.getKey(), entry.getValue());
            found.add(Map.entry(entry.getKey(), entry.getValue()));
        }
        return found;
    }

    /** Removes every row of which this is true, as a service does with expired ones. */
    public void expire(BiPredicate<Key, Row> expired) {
        for (Key key : rows.keySet()) {
            synchronized (lock(key)) {
                Row row = rows.get(key);
                if (row != null && expired.test(key, row)) {
                    rows.remove(key);
                    meter.changed(key, row, null);
                }
            }
        }
    }

    /** How many rows there are. */
    public int size() {
        return rows.size();
    }

    private Object lock(Key key) {
        return locks[Math.floorMod(key.partition().hashCode(), LOCKS)];
    }

    private static Key row(Key key) {
        if (key.isPlace()) {
            throw new IllegalArgumentException("\"" + key + "\" is a bound of a scan, not the key of a row");
        }
        return key;
    }
}
